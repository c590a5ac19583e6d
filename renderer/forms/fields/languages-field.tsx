import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { LanguagesPicker } from './languages-picker.tsx';

interface LanguagesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** An entry that holds a list of BCP 47 tags. */
export function LanguagesField({ name, label, help }: LanguagesFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<readonly string[]>(name);
  return (
    <Field name={name} label={label} help={help} error={error}>
      {(control) => (
        <LanguagesPicker {...control} label={label} value={value ?? []} onChange={onChange} onBlur={onBlur} />
      )}
    </Field>
  );
}
