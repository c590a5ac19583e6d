import { Languages } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TRANSLATIONS, type Account } from '#shared/accounts/account.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useIsReadOnly } from '../form.tsx';
import { newItemId } from '../new-item-id.ts';
import styles from './account-input.module.css';
import { LanguageSelect } from './language-select.tsx';
import { TranslationInput } from './translation-input.tsx';
import { useGuessedLanguage } from './use-guessed-language.ts';
import { useUiLanguage } from './use-ui-language.ts';

interface AccountInputProps {
  /** null while it is empty. */
  readonly value: Account | null | undefined;
  readonly onChange: (value: Account | null) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly isQuote?: boolean;
  readonly isLine?: boolean;
  readonly isInvalid?: boolean;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text, the language it is in, which is guessed from its letters, and its translations. */
export function AccountInput({ value, onChange, isLine = false, ...rest }: AccountInputProps) {
  const { t } = useTranslation('forms');
  const isReadOnly = useIsReadOnly();
  const guess = useGuessedLanguage();
  const uiLanguage = useUiLanguage();
  const text = value?.text ?? '';
  const lang = value?.lang ?? guess(text);
  const translations = value?.translations ?? [];

  function write(next: string): void {
    // Translations outlive their original while it is written anew.
    const isEmpty = next === '' && translations.length === 0;
    onChange(isEmpty ? null : { text: next, lang: guess(next, value?.lang), translations });
  }

  function translate(): void {
    const added = {
      id: newItemId(),
      text: '',
      lang: uiLanguage,
      translator: null,
      kind: null,
      day: null,
    } as const;
    onChange({ text, lang, translations: [...translations, added] });
  }

  return (
    <div className={styles.account}>
      <div className={isLine ? styles.line : styles.original}>
        <TextArea
          {...rest}
          isLine={isLine}
          lang={lang}
          value={text}
          isReadOnly={isReadOnly}
          onChange={write}
        />
        {text !== '' && (
          <div className={styles.language}>
            <LanguageSelect
              aria-label={t('language')}
              value={lang}
              onChange={(next) => onChange({ text, lang: next, translations })}
            />
          </div>
        )}
      </div>
      {translations.map((translation, index) => (
        <TranslationInput
          key={translation.id}
          position={index + 1}
          value={translation}
          isLine={isLine}
          onChange={(next) =>
            onChange({
              text,
              lang,
              translations: translations.map((one) => (one.id === next.id ? next : one)),
            })
          }
          onRemove={() =>
            onChange({ text, lang, translations: translations.filter(({ id }) => id !== translation.id) })
          }
        />
      ))}
      {text !== '' && translations.length < MAX_TRANSLATIONS && (
        <div>
          <Button variant="quiet" icon={Languages} isDisabled={isReadOnly} onPress={translate}>
            {t('translation.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
