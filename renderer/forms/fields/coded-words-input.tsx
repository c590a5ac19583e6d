import { useTranslation } from 'react-i18next';
import { MAX_CODED_WORDS_CHARACTERS, wordsBeside, type Coded } from '#shared/vocabularies/coded-value.ts';
import { TextInput } from '../../components/text-input.tsx';
import { useIsReadOnly } from '../form.tsx';

interface CodedWordsInputProps {
  /** Name of the term that the words belong to. */
  readonly term: string;
  readonly value: Coded;
  readonly onChange: (words: string | null) => void;
  readonly isInvalid?: boolean;
}

/** What "other" is, in words; nothing for a term that says what it means. */
export function CodedWordsInput({ term, value, onChange, isInvalid = false }: CodedWordsInputProps) {
  const { t } = useTranslation('forms');
  const isReadOnly = useIsReadOnly();
  const place = wordsBeside(value.code);
  if (place === 'none') return null;
  return (
    <TextInput
      aria-label={t('vocabulary.words', { term })}
      placeholder={t(place === 'required' ? 'vocabulary.wordsRequired' : 'vocabulary.wordsPossible')}
      value={value.words ?? ''}
      maxLength={MAX_CODED_WORDS_CHARACTERS}
      isInvalid={isInvalid}
      isReadOnly={isReadOnly}
      onChange={(words) => onChange(words === '' ? null : words)}
    />
  );
}

/** Words go with a code that takes none. */
export function recoded<Code extends string>(before: Coded | null, code: Code): Coded<Code> {
  const words = before === null || wordsBeside(code) === 'none' ? null : before.words;
  return { code, words };
}
