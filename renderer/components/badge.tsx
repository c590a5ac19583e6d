import { AlertTriangle, CheckCircle2, CircleMinus } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { SMALL_ICON_SIZE_PX, type Icon } from './icon.ts';
import styles from './badge.module.css';

export type BadgeTone = 'danger' | 'warn' | 'good' | 'info' | 'mute';

export const toneIcons: Record<BadgeTone, Icon> = {
  danger: AlertTriangle,
  warn: AlertTriangle,
  good: CheckCircle2,
  info: CheckCircle2,
  mute: CircleMinus,
};

interface BadgeProps {
  readonly tone: BadgeTone;
  /** Defaults to the icon of the tone: a state is never told by colour alone. */
  readonly icon?: Icon;
  readonly children: ReactNode;
}

export function Badge({ tone, icon, children }: BadgeProps) {
  const IconMark = icon ?? toneIcons[tone];
  return (
    <span className={classNames(styles.badge, styles[tone])}>
      <IconMark size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
      {children}
    </span>
  );
}
