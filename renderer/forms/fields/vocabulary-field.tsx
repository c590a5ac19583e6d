import { findTerm, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { useUiLanguage } from './use-ui-language.ts';
import { TermPicker, TermsPicker } from './vocabulary-picker.tsx';

interface VocabularyFieldProps {
  readonly name: string;
  readonly label: string;
  readonly vocabulary: VocabularyId;
  /** Without it, the definition of the chosen term stands below the field. */
  readonly help?: string;
  readonly placeholder?: string;
}

/** An entry that holds a list of codes. */
export function TermsField({ name, label, help, ...rest }: VocabularyFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<readonly string[]>(name);
  const language = useUiLanguage();
  const last = value?.at(-1);
  const definition = last === undefined ? undefined : findTerm(rest.vocabulary, last)?.definition[language];
  return (
    <Field name={name} label={label} help={help ?? definition} error={error}>
      {(control) => (
        <TermsPicker
          {...control}
          {...rest}
          label={label}
          value={value ?? []}
          onChange={onChange}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** An entry that holds one code or null. */
export function TermField({ name, label, help, ...rest }: VocabularyFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<string>(name);
  const language = useUiLanguage();
  const definition =
    typeof value === 'string' ? findTerm(rest.vocabulary, value)?.definition[language] : undefined;
  return (
    <Field name={name} label={label} help={help ?? definition} error={error}>
      {(control) => (
        <TermPicker
          {...control}
          {...rest}
          label={label}
          value={value ?? null}
          onChange={onChange}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
