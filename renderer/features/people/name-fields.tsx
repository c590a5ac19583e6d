import { useTranslation } from 'react-i18next';
import type { PersonName } from '#shared/people/person.ts';
import { TextInput } from '../../components/text-input.tsx';
import { Field } from '../../forms/field.tsx';
import { TextField } from '../../forms/fields/text-field.tsx';
import { useGuessedLanguage } from '../../forms/fields/use-guessed-language.ts';
import { TermField } from '../../forms/fields/vocabulary-field.tsx';
import { useIsReadOnly } from '../../forms/form.tsx';
import { useFormField } from '../../forms/use-form-field.ts';
import { roleByScript } from './person-form-values.ts';

interface NameFieldsProps {
  readonly path: string;
  readonly autoFocus: boolean;
}

/** Roles that follow from the script alone; any other was chosen by somebody and stays. */
const rolesByScript: readonly string[] = ['romanised', 'native_script'] satisfies PersonName['role'][];

/** One form of a name. What it is romanised by is asked only where it is romanised. */
export function NameFields({ path, autoFocus }: NameFieldsProps) {
  const { t } = useTranslation('people');
  const guess = useGuessedLanguage();
  const isReadOnly = useIsReadOnly();
  const text = useFormField<string>(`${path}.text`);
  const lang = useFormField<string>(`${path}.lang`);
  const role = useFormField<string>(`${path}.role`);
  const romanisation = useFormField<string>(`${path}.romanisation`);

  function type(next: string): void {
    text.onChange(next);
    lang.onChange(next === '' ? null : guess(next, lang.value ?? undefined));
    const isUntouched = rolesByScript.includes(role.value ?? '') && (romanisation.value ?? null) === null;
    if (isUntouched) role.onChange(roleByScript(next));
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
