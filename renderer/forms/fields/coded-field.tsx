import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { findTerm, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import { Field } from '../field.tsx';
import { useFormField } from '../use-form-field.ts';
import { CodedPicker } from './coded-picker.tsx';
import { useUiLanguage } from './use-ui-language.ts';

interface CodedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly vocabulary: VocabularyId;
  /** Without it, the definition of the chosen term stands below the field. */
  readonly help?: string;
}

/** An entry `{ code, words }` or null. */
export function CodedField({ name, label, help, vocabulary }: CodedFieldProps) {
  const { value, onChange, onBlur, error } = useFormField<Coded>(name);
  const definition = useDefinition(vocabulary, value?.code);
  return (
    <Field name={name} label={label} help={help ?? definition} error={error}>
      {(control) => (
        <CodedPicker
          {...control}
          label={label}
          vocabulary={vocabulary}
          value={value ?? null}
          onChange={onChange}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** The entries `code` and `words` of an item of a list. */
export function CodedItemField({ name: path, label, help, vocabulary }: CodedFieldProps) {
  const code = useFormField<string>(`${path}.code`);
  const words = useFormField<string>(`${path}.words`);
  const chosen = typeof code.value === 'string' && code.value !== '' ? code.value : null;
  const definition = useDefinition(vocabulary, chosen);
  return (
    <Field name={`${path}.code`} label={label} help={help ?? definition} error={code.error ?? words.error}>
      {(control) => (
        <CodedPicker
          {...control}
          label={label}
          vocabulary={vocabulary}
          value={chosen === null ? null : { code: chosen, words: words.value ?? null }}
          onChange={(next) => {
            code.onChange(next?.code ?? '');
            words.onChange(next?.words ?? null);
          }}
          onBlur={code.onBlur}
        />
      )}
    </Field>
  );
}

function useDefinition(vocabulary: VocabularyId, code: string | null | undefined): string | undefined {
  const language = useUiLanguage();
  return typeof code === 'string' ? findTerm(vocabulary, code)?.definition[language] : undefined;
}
