import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../components/text-area.tsx';
import { useIsReadOnly } from '../form.tsx';
import { LanguageSelect } from './language-select.tsx';
import styles from './multiline-field.module.css';
import { useGuessedLanguage } from './use-guessed-language.ts';

interface TextInLanguage {
  readonly text: string;
  readonly lang: string;
}

interface LangTextInputProps {
  /** null while it is empty. */
  readonly value: TextInLanguage | null | undefined;
  readonly onChange: (value: TextInLanguage | null) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly isQuote?: boolean;
  readonly isInvalid?: boolean;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text of any length in any script, and the language it is in, which is guessed from its letters. */
export function LangTextInput({ value, onChange, ...rest }: LangTextInputProps) {
  const { t } = useTranslation('forms');
  const isReadOnly = useIsReadOnly();
  const guess = useGuessedLanguage();
  const text = value?.text ?? '';
  const lang = value?.lang ?? guess(text);
  return (
    <div className={styles.stack}>
      <TextArea
        {...rest}
        lang={lang}
        value={text}
        isReadOnly={isReadOnly}
        onChange={(next) => onChange(next === '' ? null : { text: next, lang: guess(next, value?.lang) })}
      />
      {text !== '' && (
        <div className={styles.language}>
          <LanguageSelect
            aria-label={t('language')}
            value={lang}
            onChange={(next) => onChange({ text, lang: next })}
          />
        </div>
      )}
    </div>
  );
}
