import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { UncertainDateInput } from './uncertain-date-input.tsx';

interface UncertainDateFieldProps {
  /** An entry that holds an uncertain date; its `edtf` is empty while it is not filled in. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly hasTime?: boolean;
  readonly canLast?: boolean;
}

export function UncertainDateField({
  name,
  label,
  help,
  hasTime = true,
  canLast = false,
}: UncertainDateFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<UncertainDate>(name);
  return (
    <Field name={name} label={label} help={help} error={error} isGroup>
      {(control) => (
        <UncertainDateInput
          id={control.id}
          aria-describedby={control['aria-describedby']}
          isInvalid={control.isInvalid}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          hasTime={hasTime}
          canLast={canLast}
        />
      )}
    </Field>
  );
}
