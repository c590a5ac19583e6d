import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
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

/** What ends lines in other programs, and in no field of a window: vertical tab, form feed, NEL, line and paragraph separator. */
const OTHER_LINE_ENDS = /[\v\f\u0085\u2028\u2029]/gu;

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
  const { t } = useTranslation('components');
  const [wereEndsChanged, setWereEndsChanged] = useState(false);
  const take = (typed: string) => {
    if (isLine) {
      onChange(typed.replaceAll(/\s*[\n\v\f\u0085\u2028\u2029]\s*/gu, ' '));
      return;
    }
    const text = typed.replaceAll(OTHER_LINE_ENDS, '\n');
    setWereEndsChanged(text !== typed);
    onChange(text);
  };
  return (
    <>
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
        onChange={(event) => take(event.target.value)}
      />
      {wereEndsChanged && (
        <p role="status" className={styles.said}>
          {t('textArea.lineEnds')}
        </p>
      )}
    </>
  );
}
