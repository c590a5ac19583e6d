import { Switch } from '../../components/switch.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';

interface SwitchFieldProps {
  readonly name: string;
  readonly label: string;
  /** What being on means, in words beside the switch. */
  readonly text: string;
  readonly help?: string;
}

/** A yes or no that is always answered. What may also be unknown is for an `AnswerField`. */
export function SwitchField({ name, label, text, help }: SwitchFieldProps) {
  const { value, onChange, error } = useFormField<boolean>(name);
  const isReadOnly = useIsReadOnly();
  return (
    <Field name={name} label={label} help={help} error={error} isGroup>
      {(control) => (
        <Switch
          aria-describedby={control['aria-describedby']}
          isOn={value === true}
          onChange={onChange}
          isDisabled={isReadOnly}
        >
          {text}
        </Switch>
      )}
    </Field>
  );
}
