import { DatePartsInput, type TypedDate } from '../../components/date-parts-input.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';

interface DayFieldProps {
  /** An entry that holds a day as `2026-11-25`. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** A day that is known for certain, in the order of parts that the reader is used to. */
export function DayField({ name, label, help }: DayFieldProps) {
  const { value, onChange, error } = useFormField<string>(name);
  const isReadOnly = useIsReadOnly();
  return (
    <Field name={name} label={label} help={help} error={error} isGroup>
      {() => (
        <DatePartsInput
          finest="day"
          value={partsOf(value ?? '')}
          isDisabled={isReadOnly}
          onChange={(parts) => onChange(isoDayOf(parts))}
        />
      )}
    </Field>
  );
}

/** A day that is being typed keeps the places of its parts: `2026-11-`. */
function isoDayOf({ year, month, day }: TypedDate): string {
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
}

function padded(part: number | null, width: number): string {
  return part === null ? '' : String(part).padStart(width, '0');
}

function partsOf(text: string): TypedDate {
  const [year = '', month = '', day = ''] = text.split('-');
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text);
}
