import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: Icon;
  /** What goes here. */
  readonly title: string;
  /** Why it matters in a dossier. */
  readonly children: ReactNode;
  /** One action. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon: IconMark, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <span className={styles.icon}>
        <IconMark size={22} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
