import type { Account } from '#shared/accounts/account.ts';
import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { AccountInput } from './account-input.tsx';

interface AccountFieldProps {
  /** An entry that holds an account, or null when it is empty. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly isLine?: boolean;
}

/** A text of any length in any script, the language it is in, and its translations. */
export function AccountField({ name, label, help, ...rest }: AccountFieldProps) {
  const { value, onChange, onBlur, ref, error } = useFormField<Account>(name);
  return (
    <Field name={name} label={label} help={help} error={error}>
      {(control) => (
        <AccountInput {...control} {...rest} ref={ref} value={value} onChange={onChange} onBlur={onBlur} />
      )}
    </Field>
  );
}
