import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { SMALL_ICON_SIZE_PX } from './icon.ts';
import styles from './error-line.module.css';

interface ErrorLineProps {
  readonly id?: string;
  readonly role?: 'alert';
  readonly children: ReactNode;
}

/** What is wrong with the control above it. */
export function ErrorLine({ children, ...rest }: ErrorLineProps) {
  return (
    <p {...rest} className={styles.error}>
      <CircleAlert size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
