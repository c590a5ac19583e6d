import { useId, type ReactNode } from 'react';
import styles from './dossier.module.css';

interface LabelledControlProps {
  /** Where a finding leads that this mends. */
  readonly field?: string;
  readonly label: string;
  readonly help?: string;
  readonly children: (id: string) => ReactNode;
}

/** A label above its control: a column of this page is too narrow for labels at the side. */
export function LabelledControl({ field, label, help, children }: LabelledControlProps) {
  const id = useId();
  return (
    <div data-record-field={field} className={styles.labelled}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
      {help !== undefined && <p className={styles.help}>{help}</p>}
    </div>
  );
}
