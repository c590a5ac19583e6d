import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { LangTextInput } from './lang-text-input.tsx';

interface MultilineFieldProps {
  /** An entry `{ text, lang }`, or null when it is empty. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** The exact words of somebody: larger, for scripts that need it. */
  readonly isQuote?: boolean;
}

/** A text of any length in any script, and the language it is in. */
export function MultilineField({ name, label, help, ...rest }: MultilineFieldProps) {
  const { value, onChange, onBlur, ref, error } = useFormField<{ text: string; lang: string }>(name);
  return (
    <Field name={name} label={label} help={help} error={error}>
      {(control) => (
        <LangTextInput {...control} {...rest} ref={ref} value={value} onChange={onChange} onBlur={onBlur} />
      )}
    </Field>
  );
}
