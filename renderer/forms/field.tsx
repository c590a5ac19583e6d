import { useId, type ReactNode } from 'react';
import { ErrorLine } from '../components/error-line.tsx';
import styles from './field.module.css';

/** What a control needs so that its label, help and error are read with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string;
  readonly isInvalid: boolean;
}

export interface FieldProps {
  /** Path of its entry in the form; links lead to a field by it. */
  readonly name?: string;
  readonly label: string;
  /** What the recipient of a dossier will ask. One sentence below the control. */
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** The control is several: no single input takes the press on the label. */
  readonly isGroup?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label at the start, control, help line below, error in words: every field of every form. */
export function Field({ name, label, help, error, isGroup = false, children }: FieldProps) {
  const id = useId();
  const labelId = `${id}-label`;
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const isInvalid = error !== undefined;
  const describedBy = [help === undefined ? '' : helpId, isInvalid ? errorId : ''].filter(Boolean).join(' ');
  const control: ControlProps = {
    id: `${id}-input`,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    isInvalid,
  };
  return (
    <div
      className={styles.field}
      {...(name === undefined ? {} : { 'data-record-field': entryOf(name) })}
      {...(isGroup ? { role: 'group', 'aria-labelledby': labelId, 'aria-describedby': describedBy } : {})}
      {...(isInvalid ? { 'data-field-error': '' } : {})}
    >
      {isGroup ? (
        <span id={labelId} className={styles.label}>
          {label}
        </span>
      ) : (
        <label id={labelId} htmlFor={control.id} className={styles.label}>
          {label}
        </label>
      )}
      <div className={styles.control}>
        {children(control)}
        {help !== undefined && (
          <div id={helpId} className={styles.help}>
            {help}
          </div>
        )}
        {isInvalid && <ErrorLine id={errorId}>{error}</ErrorLine>}
      </div>
    </div>
  );
}

/** A field inside a list or an answer belongs to the entry of the record around it. */
function entryOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
