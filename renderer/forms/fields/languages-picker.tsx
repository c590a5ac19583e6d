import { useTranslation } from 'react-i18next';
import { TokenComboBox } from '../../components/token-combo-box.tsx';
import type { ControlProps } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { optionsById } from './options-by-id.ts';
import { useLanguageOptions } from './use-language-options.ts';

interface LanguagesPickerProps extends Partial<ControlProps> {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
  readonly onBlur?: () => void;
}

/** Several languages, as tokens in the order chosen. */
export function LanguagesPicker({ label, value, onChange, ...rest }: LanguagesPickerProps) {
  const { t } = useTranslation('forms');
  const options = useLanguageOptions(...value);
  return (
    <TokenComboBox
      {...rest}
      label={label}
      placeholder={t('languagePicker.placeholder')}
      options={options}
      value={optionsById(options, value)}
      onChange={(chosen) => onChange(chosen.map((option) => option.id))}
      isDisabled={useIsReadOnly()}
    />
  );
}
