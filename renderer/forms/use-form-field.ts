import { useController, useFormContext, type FieldValues } from 'react-hook-form';

/** Value and error of one entry of the surrounding form, by its path. */
export function useFormField<Value>(name: string) {
  const { control } = useFormContext<FieldValues>();
  const { field, fieldState } = useController({ name, control });
  return {
    value: field.value as Value | undefined | null,
    onChange: (value: Value | null | undefined) => field.onChange(value),
    onBlur: field.onBlur,
    ref: field.ref,
    error: messageOf(fieldState.error),
    /** Without what the items of a list say themselves. */
    errorAboveItems: messageOf(fieldState.error, false),
  };
}

/** A list or an object may carry its error on an entry below it; the first one stands for all. */
function messageOf(error: unknown, isOfItemsToo = true): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message;
  for (const [key, child] of Object.entries(error)) {
    if (key === 'ref' || (!isOfItemsToo && /^\d+$/u.test(key))) continue;
    const message = messageOf(child, isOfItemsToo);
    if (message !== undefined) return message;
  }
  return undefined;
}
