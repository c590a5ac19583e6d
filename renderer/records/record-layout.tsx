import type { ReactNode } from 'react';
import styles from './record-layout.module.css';

interface RecordLayoutProps {
  /** Cards: what the record is about. */
  readonly main: ReactNode;
  /** Cards: who, and where else. */
  readonly side: ReactNode;
}

/** A record to read: two columns of cards, one under the other where there is no room. */
export function RecordLayout({ main, side }: RecordLayoutProps) {
  return (
    <div className={styles.record}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{side}</div>
    </div>
  );
}
