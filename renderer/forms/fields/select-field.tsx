import type { Option } from '../../components/option.ts';
import { Select } from '../../components/select.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option[];
  readonly placeholder?: string;
}

/** One of a few that is no vocabulary. */
export function SelectField({ name, label, help, ...rest }: SelectFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<string>(name);
  const isDisabled = useIsReadOnly();
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <Select
          {...control}
          {...rest}
          value={value ?? null}
          onChange={onChange}
          onBlur={onBlur}
          isDisabled={isDisabled}
        />
      )}
    </Field>
  );
}
