import { TextInput } from '../../components/text-input.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  /** An empty line is null in the record, where the schema allows that. */
  readonly isNullable?: boolean;
  readonly autoFocus?: boolean;
}

export function TextField({ name, label, help, isNullable = false, ...rest }: TextFieldProps) {
  const { value, onChange, onBlur, ref, error } = useFormField<string>(name);
  const isReadOnly = useIsReadOnly();
  return (
    <Field name={name} label={label} help={help} error={error}>
      {(control) => (
        <TextInput
          {...control}
          {...rest}
          ref={ref}
          value={value ?? ''}
          isReadOnly={isReadOnly}
          onChange={(text) => onChange(isNullable && text === '' ? null : text)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
