import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import { Field } from '../../../forms/field.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { TextField } from '../../../forms/fields/text-field.tsx';
import { TermField } from '../../../forms/fields/vocabulary-field.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';
import { ParticipantPicker } from '../../people/participant-picker.tsx';

const newPressure = () => ({ code: '', relative: null, note: null });

/** What was done to family at home because of the person abroad. */
export function FamilyPressureField({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<readonly object[]>
      name="familyPressure"
      label={t('fields.familyPressure')}
      help={t('help.familyPressure')}
      emptyValue={[newPressure()]}
      canBeNotApplicable
    >
      {({ name }) => (
        <RepeatField
          name={name}
          itemLabel={t('family.item')}
          addLabel={t('family.add')}
          newItem={newPressure}
          minItems={1}
        >
          {(path) => <PressureItem path={path} caseId={caseId} />}
        </RepeatField>
      )}
    </AnswerField>
  );
}

function PressureItem({ path, caseId }: { readonly path: string; readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  const relative = useFormField<Participant>(`${path}.relative`);
  return (
    <>
      <TermField name={`${path}.code`} label={t('family.what')} vocabulary="family-pressure" />
      <Field name={`${path}.relative`} label={t('family.relative')} error={relative.error}>
        {(control) => (
          <ParticipantPicker
            {...control}
            label={t('family.relative')}
            caseId={caseId}
            newRole="relative"
            value={relative.value ?? null}
            onChange={relative.onChange}
          />
        )}
      </Field>
      <TextField name={`${path}.note`} label={t('family.note')} isNullable />
    </>
  );
}
