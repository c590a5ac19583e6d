import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { CountryPicker } from './country-picker.tsx';

interface CountryFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** An entry that holds one country code or null. */
export function CountryField({ name, label, help }: CountryFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<string>(name);
  return (
    <Field name={name} label={label} help={help} error={error}>
      {(control) => (
        <CountryPicker {...control} label={label} value={value ?? null} onChange={onChange} onBlur={onBlur} />
      )}
    </Field>
  );
}
