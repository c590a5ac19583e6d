import { useTranslation } from 'react-i18next';
import { TextArea } from '../../components/text-area.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';
import { LanguageSelect } from './language-select.tsx';
import { useGuessedLanguage } from './use-guessed-language.ts';
import styles from './multiline-field.module.css';

interface TextInLanguage {
  readonly text: string;
  readonly lang: string;
}

interface MultilineFieldProps {
  /** An entry `{ text, lang }`, or null when it is empty. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A text of any length in any script, and the language it is in, which is guessed from its letters. */
export function MultilineField({ name, label, help, ...rest }: MultilineFieldProps) {
  const { t } = useTranslation('forms');
  const { value, onChange, onBlur, ref, error } = useFormField<TextInLanguage>(name);
  const isReadOnly = useIsReadOnly();
  const guess = useGuessedLanguage();
  const text = value?.text ?? '';
  const lang = value?.lang ?? guess(text);

  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <div className={styles.stack}>
          <TextArea
            {...control}
            {...rest}
            ref={ref}
            lang={lang}
            value={text}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange(next === '' ? null : { text: next, lang: guess(next, value?.lang) })}
            onBlur={onBlur}
          />
          {text !== '' && (
            <LanguageSelect
              aria-label={t('language')}
              value={lang}
              isDisabled={isReadOnly}
              onChange={(next) => onChange({ text, lang: next })}
            />
          )}
        </div>
      )}
    </Field>
  );
}
