import { useTranslation } from 'react-i18next';
import { vocabularies, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import { ComboBox } from '../../components/combo-box.tsx';
import { Select } from '../../components/select.tsx';
import { TokenComboBox } from '../../components/token-combo-box.tsx';
import type { ControlProps } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { optionsById } from './options-by-id.ts';
import { useVocabularyOptions } from './use-vocabulary-options.ts';

interface PickerProps extends Partial<ControlProps> {
  readonly vocabulary: VocabularyId;
  readonly label: string;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
}

interface TermsPickerProps extends PickerProps {
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Several terms of a vocabulary, as tokens in the order chosen. */
export function TermsPicker({ vocabulary, value, onChange, label, placeholder, ...rest }: TermsPickerProps) {
  const { t } = useTranslation('forms');
  const options = useVocabularyOptions(vocabularies[vocabulary], value);
  return (
    <TokenComboBox
      {...rest}
      label={label}
      isDisabled={useIsReadOnly()}
      placeholder={placeholder ?? t('vocabulary.placeholder')}
      options={options}
      value={optionsById(options, value)}
      onChange={(chosen) => onChange(chosen.map((option) => option.id))}
    />
  );
}

interface TermPickerProps extends PickerProps {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** Few enough to look through without typing. */
const MAX_SELECT_TERMS = 9;

/** One term of a vocabulary. */
export function TermPicker({ vocabulary, value, onChange, label, placeholder, ...rest }: TermPickerProps) {
  const { t } = useTranslation('forms');
  const options = useVocabularyOptions(vocabularies[vocabulary], value === null ? [] : [value]);
  const isDisabled = useIsReadOnly();
  const name = rest['aria-labelledby'] === undefined ? { 'aria-label': label } : {};
  const common = {
    ...rest,
    ...name,
    isDisabled,
    options,
    placeholder: placeholder ?? t('vocabulary.choose'),
  };
  return options.length <= MAX_SELECT_TERMS ? (
    <Select {...common} value={value} onChange={onChange} />
  ) : (
    <ComboBox
      {...common}
      value={value === null ? null : (optionsById(options, [value])[0] ?? null)}
      onChange={(option) => onChange(option?.id ?? null)}
    />
  );
}
