import { DatePartsInput } from '../../components/date-parts-input.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';
import { isoDayOf, partsOfIsoDay } from './iso-day.ts';

interface DayFieldProps {
  /** An entry that holds a day as `2026-11-25`. */
  readonly name: string;
  /** Whether no day is null, which the schema takes. */
  readonly isNullable?: boolean;
  readonly label: string;
  readonly help?: string;
}

/** A day that is known for certain, in the order of parts that the reader is used to. */
export function DayField({ name, label, help, isNullable = false }: DayFieldProps) {
  const { value, onChange, error } = useFormField<string>(name);
  const isReadOnly = useIsReadOnly();
  return (
    <Field name={name} label={label} help={help} error={error} isGroup>
      {() => (
        <DatePartsInput
          finest="day"
          value={partsOfIsoDay(value ?? '')}
          isDisabled={isReadOnly}
          onChange={(parts) => {
            const day = isoDayOf(parts);
            onChange(isNullable && day === '' ? null : day);
          }}
        />
      )}
    </Field>
  );
}
