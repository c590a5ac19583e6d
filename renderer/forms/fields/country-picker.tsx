import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../components/combo-box.tsx';
import { TokenComboBox } from '../../components/token-combo-box.tsx';
import type { ControlProps } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { optionsById } from './options-by-id.ts';
import { useCountryOptions } from './use-country-options.ts';

interface PickerProps extends Partial<ControlProps> {
  readonly label: string;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
}

interface CountriesPickerProps extends PickerProps {
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Several countries (ISO 3166-1 alpha-2). */
export function CountriesPicker({ value, onChange, placeholder, ...rest }: CountriesPickerProps) {
  const { t } = useTranslation('forms');
  const options = useCountryOptions();
  return (
    <TokenComboBox
      {...rest}
      isDisabled={useIsReadOnly()}
      placeholder={placeholder ?? t('country.placeholder')}
      options={options}
      value={optionsById(options, value)}
      onChange={(chosen) => onChange(chosen.map((option) => option.id))}
    />
  );
}

interface CountryPickerProps extends PickerProps {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** One country (ISO 3166-1 alpha-2). */
export function CountryPicker({ value, onChange, label, placeholder, ...rest }: CountryPickerProps) {
  const { t } = useTranslation('forms');
  const options = useCountryOptions();
  return (
    <ComboBox
      {...rest}
      isDisabled={useIsReadOnly()}
      {...(rest['aria-labelledby'] === undefined ? { 'aria-label': label } : {})}
      placeholder={placeholder ?? t('country.placeholder')}
      options={options}
      value={value === null ? null : (optionsById(options, [value])[0] ?? null)}
      onChange={(option) => onChange(option?.id ?? null)}
    />
  );
}
