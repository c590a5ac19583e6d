import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { offTheRecord } from './off-the-record.ts';
import styles from './text-input.module.css';

export interface TextInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly id?: string;
  readonly type?: 'text' | 'password' | 'search';
  readonly placeholder?: string;
  /** BCP 47 tag of what is typed. */
  readonly lang?: string;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly isInvalid?: boolean;
  readonly autoFocus?: boolean;
  /** Inside the border, before and after the text. */
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextInput({
  onChange,
  type = 'text',
  isDisabled = false,
  isReadOnly = false,
  isInvalid = false,
  start,
  end,
  ...rest
}: TextInputProps) {
  return (
    <span className={classNames(styles.box, isInvalid && styles.invalid, isReadOnly && styles.readOnly)}>
      {start}
      <input
        {...offTheRecord}
        {...rest}
        type={type}
        // An empty field follows the layout, a filled one its text.
        dir={type === 'password' ? 'ltr' : rest.value === '' ? undefined : 'auto'}
        className={styles.input}
        disabled={isDisabled}
        readOnly={isReadOnly}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {end}
    </span>
  );
}
