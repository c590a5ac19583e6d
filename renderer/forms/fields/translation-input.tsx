import { CalendarDays, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MAX_TRANSLATOR_CHARACTERS, type Translation } from '#shared/accounts/account.ts';
import { codesOf } from '#shared/vocabularies/vocabulary-index.ts';
import { Button } from '../../components/button.tsx';
import { DatePartsInput } from '../../components/date-parts-input.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useIsReadOnly } from '../form.tsx';
import styles from './account-input.module.css';
import { isoDayOf, partsOfIsoDay } from './iso-day.ts';
import { LanguageSelect } from './language-select.tsx';
import { useGuessedLanguage } from './use-guessed-language.ts';
import { TermPicker } from './vocabulary-picker.tsx';

interface TranslationInputProps {
  readonly value: Translation;
  readonly onChange: (value: Translation) => void;
  readonly onRemove: () => void;
  readonly position: number;
  readonly isLine: boolean;
}

/** One translation under its original: the text, what it may be relied on for, who made it and when. */
export function TranslationInput({ value, onChange, onRemove, position, isLine }: TranslationInputProps) {
  const { t } = useTranslation('forms');
  const isReadOnly = useIsReadOnly();
  const guess = useGuessedLanguage();
  const change = (some: Partial<Translation>) => onChange({ ...value, ...some });
  const name = t('translation.item', { position });
  return (
    <div role="group" aria-label={name} className={styles.translation}>
      <TextArea
        aria-label={name}
        placeholder={t('translation.placeholder')}
        autoFocus={value.text === ''}
        isLine={isLine}
        lang={value.lang}
        value={value.text}
        isReadOnly={isReadOnly}
        onChange={(text) => change({ text, lang: guess(text, value.lang) })}
      />
      <div className={styles.facts}>
        <LanguageSelect
          aria-label={t('translation.language')}
          value={value.lang}
          onChange={(lang) => change({ lang })}
        />
        <TermPicker
          label={t('translation.kind')}
          vocabulary="translation-kind"
          value={value.kind}
          onChange={(code) => {
            const [kind] = codesOf('translation-kind', code === null ? [] : [code]);
            if (kind !== undefined) change({ kind });
          }}
        />
        <span className={styles.translator}>
          <TextInput
            aria-label={t('translation.translator')}
            placeholder={t('translation.translator')}
            maxLength={MAX_TRANSLATOR_CHARACTERS}
            value={value.translator ?? ''}
            isReadOnly={isReadOnly}
            onChange={(text) => change({ translator: text === '' ? null : text })}
          />
        </span>
        {value.day === null ? (
          <Button
            variant="quiet"
            icon={CalendarDays}
            isDisabled={isReadOnly}
            onPress={() => change({ day: '--' })}
          >
            {t('translation.addDay')}
          </Button>
        ) : (
          <>
            <DatePartsInput
              label={t('translation.day')}
              finest="day"
              value={partsOfIsoDay(value.day)}
              isDisabled={isReadOnly}
              onChange={(parts) => change({ day: isoDayOf(parts) })}
            />
            <Button variant="quiet" isDisabled={isReadOnly} onPress={() => change({ day: null })}>
              {t('translation.removeDay')}
            </Button>
          </>
        )}
        <IconButton
          icon={X}
          tone="danger"
          label={t('translation.remove', { position })}
          isDisabled={isReadOnly}
          onPress={onRemove}
        />
      </div>
    </div>
  );
}
