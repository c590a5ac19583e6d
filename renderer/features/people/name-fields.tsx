import { useTranslation } from 'react-i18next';
import { useFormField } from '../../forms/use-form-field.ts';
import { TextField } from '../../forms/fields/text-field.tsx';
import { TermField } from '../../forms/fields/vocabulary-field.tsx';

/** One form of a name. What it is romanised by is asked only where it is romanised. */
export function NameFields({ path }: { readonly path: string }) {
  const { t } = useTranslation('people');
  const role = useFormField<string>(`${path}.role`).value;
  return (
    <>
      <TextField name={`${path}.text`} label={t('name.text')} />
      <TermField name={`${path}.role`} label={t('name.role')} vocabulary="name-role" />
      {role === 'romanised' && (
        <TermField
          name={`${path}.romanisation`}
          label={t('name.romanisation')}
          vocabulary="romanisation-scheme"
        />
      )}
      {role === 'document_name' && (
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
