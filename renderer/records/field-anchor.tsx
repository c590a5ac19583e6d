import type { ReactNode } from 'react';
import styles from './records.module.css';

interface FieldAnchorProps {
  /** Name of the field of the record. */
  readonly field: string;
  readonly children: ReactNode;
}

/** A place in a form that findings and gaps link to. */
export function FieldAnchor({ field, children }: FieldAnchorProps) {
  return (
    <div data-record-field={field} className={styles.anchor}>
      {children}
    </div>
  );
}

/** Puts the focus into the first control of a field of the form on screen. */
export function focusRecordField(field: string): void {
  const anchor = document.querySelector(`[data-record-field="${CSS.escape(field)}"]`);
  anchor?.scrollIntoView({ block: 'center' });
  anchor?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
