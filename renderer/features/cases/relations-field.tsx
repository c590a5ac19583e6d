import { useTranslation } from 'react-i18next';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { Field } from '../../forms/field.tsx';
import { CodedItemField } from '../../forms/fields/coded-field.tsx';
import { RepeatField } from '../../forms/fields/repeat-field.tsx';
import { newItemId } from '../../forms/new-item-id.ts';
import { useFormField } from '../../forms/use-form-field.ts';
import { CasePersonPicker } from '../people/case-person-picker.tsx';

const newRelation = () => ({ id: newItemId(), from: null, code: '', words: null, to: null });

/** What people of the case are to each other. Said once: it is read from either side. */
export function RelationsField({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('cases');
  return (
    <Field name="relations" label={t('fields.relations')} help={t('help.relations')} isGroup>
      {() => (
        <RepeatField
          name="relations"
          itemLabel={t('relation.item')}
          addLabel={t('relation.add')}
          newItem={newRelation}
        >
          {(path) => (
            <>
              <PersonField name={`${path}.from`} label={t('relation.from')} caseId={caseId} />
              <CodedItemField name={path} label={t('relation.kind')} vocabulary="relationship" />
              <PersonField name={`${path}.to`} label={t('relation.to')} caseId={caseId} />
            </>
          )}
        </RepeatField>
      )}
    </Field>
  );
}

function PersonField({
  name,
  label,
  caseId,
}: {
  readonly name: string;
  readonly label: string;
  readonly caseId: CaseId;
}) {
  const { value, onChange, error } = useFormField<PersonId>(name);
  return (
    <Field name={name} label={label} error={error}>
      {(control) => (
        <CasePersonPicker
          {...control}
          label={label}
          caseId={caseId}
          value={value ?? null}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
