import { useTranslation } from 'react-i18next';
import { TextInput } from '../../components/text-input.tsx';
import { Field } from '../../forms/field.tsx';
import { TextField } from '../../forms/fields/text-field.tsx';
import { useGuessedLanguage } from '../../forms/fields/use-guessed-language.ts';
import { TermField } from '../../forms/fields/vocabulary-field.tsx';
import { useIsReadOnly } from '../../forms/form.tsx';
import { useFormField } from '../../forms/use-form-field.ts';

interface NameFieldsProps {
  readonly path: string;
  readonly autoFocus: boolean;
}

/** One form of a name. What it is romanised by is asked only where it is romanised. */
export function NameFields({ path, autoFocus }: NameFieldsProps) {
  const { t } = useTranslation('people');
  const guess = useGuessedLanguage();
  const isReadOnly = useIsReadOnly();
  const text = useFormField<string>(`${path}.text`);
  const lang = useFormField<string>(`${path}.lang`);
  const role = useFormField<string>(`${path}.role`);

  function type(next: string): void {
    text.onChange(next);
    lang.onChange(next === '' ? null : guess(next, lang.value ?? undefined));
  }

  return (
    <>
      <Field name={`${path}.text`} label={t('name.text')} error={text.error}>
        {(control) => (
          <TextInput
            {...control}
            ref={text.ref}
            autoFocus={autoFocus}
            value={text.value ?? ''}
            isReadOnly={isReadOnly}
            onChange={type}
            onBlur={text.onBlur}
          />
        )}
      </Field>
      <TermField name={`${path}.role`} label={t('name.role')} vocabulary="name-role" />
      {role.value === 'romanised' && (
        <TermField
          name={`${path}.romanisation`}
          label={t('name.romanisation')}
          vocabulary="romanisation-scheme"
        />
      )}
      {role.value === 'document_name' && (
        <TextField
          name={`${path}.inDocument`}
          label={t('name.inDocument')}
          help={t('help.inDocument')}
          isNullable
        />
      )}
    </>
  );
}
