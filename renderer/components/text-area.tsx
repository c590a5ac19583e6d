import type { KeyboardEvent, Ref } from 'react';
import { classNames } from './class-names.ts';
import { offTheRecord } from './off-the-record.ts';
import styles from './text-input.module.css';

export interface TextAreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly id?: string;
  readonly lang?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly isInvalid?: boolean;
  readonly isQuote?: boolean;
  /** One line, which shows itself whole when it is longer than the field. */
  readonly isLine?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text; every paragraph takes its direction from its own first letter. */
export function TextArea({
  onChange,
  isDisabled = false,
  isReadOnly = false,
  isInvalid = false,
  isQuote = false,
  isLine = false,
  ...rest
}: TextAreaProps) {
  return (
    <textarea
      {...offTheRecord}
      {...rest}
      dir={rest.value === '' ? undefined : 'auto'}
      rows={rest.value === '' && !isLine ? 2 : 1}
      className={classNames(
        styles.area,
        isInvalid && styles.invalid,
        isQuote && styles.quote,
        isLine && styles.line,
      )}
      disabled={isDisabled}
      readOnly={isReadOnly}
      aria-invalid={isInvalid || undefined}
      onChange={(event) =>
        onChange(isLine ? event.target.value.replaceAll(/\s*\n\s*/gu, ' ') : event.target.value)
      }
    />
  );
}
