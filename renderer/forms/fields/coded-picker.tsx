import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { termLabel, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import type { ControlProps } from '../field.tsx';
import { CodedWordsInput, recoded } from './coded-words-input.tsx';
import styles from './coded-picker.module.css';
import { useUiLanguage } from './use-ui-language.ts';
import { TermPicker } from './vocabulary-picker.tsx';

interface CodedPickerProps extends Partial<ControlProps> {
  readonly vocabulary: VocabularyId;
  readonly label: string;
  readonly value: Coded | null;
  readonly onChange: (value: Coded | null) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
}

/** One term of a vocabulary, and beside "other" what it is. */
export function CodedPicker({ vocabulary, value, onChange, ...rest }: CodedPickerProps) {
  const language = useUiLanguage();
  return (
    <div className={styles.coded}>
      <TermPicker
        {...rest}
        vocabulary={vocabulary}
        value={value?.code ?? null}
        onChange={(code) => onChange(code === null ? null : recoded(value, code))}
      />
      {value !== null && (
        <CodedWordsInput
          term={termLabel(vocabulary, value.code, language)}
          value={value}
          isInvalid={rest.isInvalid === true && value.words === null}
          onChange={(words) => onChange({ ...value, words })}
        />
      )}
    </div>
  );
}
