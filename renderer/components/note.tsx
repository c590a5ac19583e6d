import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { toneIcons, type BadgeTone } from './badge.tsx';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX, type Icon } from './icon.ts';
import styles from './note.module.css';

interface NoteProps {
  readonly tone: BadgeTone;
  readonly icon?: Icon;
  readonly children: ReactNode;
}

/** A sentence that needs attention, inside a form or a card. */
export function Note({ tone, icon, children }: NoteProps) {
  const IconMark = icon ?? (tone === 'info' ? Info : toneIcons[tone]);
  return (
    <p className={classNames(styles.note, styles[tone])}>
      <IconMark size={ICON_SIZE_PX} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
