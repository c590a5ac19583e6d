import { useTranslation } from 'react-i18next';
import { TokenComboBox } from '../../components/token-combo-box.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';
import { optionsById } from './options-by-id.ts';
import { useLanguageOptions } from './use-language-options.ts';

interface LanguagesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** An entry that holds a list of BCP 47 tags. */
export function LanguagesField({ name, label, help }: LanguagesFieldProps) {
  const { t } = useTranslation('forms');
  const { value, onChange, onBlur, error } = useFormField<readonly string[]>(name);
  const isDisabled = useIsReadOnly();
  const options = useLanguageOptions(...(value ?? []));
  return (
    <Field name={name} label={label} help={help} error={error}>
      {(control) => (
        <TokenComboBox
          {...control}
          label={label}
          placeholder={t('languagePicker.placeholder')}
          options={options}
          value={optionsById(options, value ?? [])}
          onChange={(chosen) => onChange(chosen.map((option) => option.id))}
          onBlur={onBlur}
          isDisabled={isDisabled}
        />
      )}
    </Field>
  );
}
