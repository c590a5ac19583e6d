import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import { Field } from '../../../forms/field.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { TextField } from '../../../forms/fields/text-field.tsx';
import { TermField, TermsField } from '../../../forms/fields/vocabulary-field.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';
import { ParticipantPicker } from '../../people/participant-picker.tsx';

const newInvolvement = () => ({
  actor: null,
  perpetratorType: 'unknown',
  role: 'carried_out',
  titleAsStated: null,
  basis: [],
  confidence: 'unknown',
});

/** Who is said to have done it, in which role, and on what that rests. */
export function InvolvementsField({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<readonly object[]>
      name="involvements"
      label={t('fields.involvements')}
      help={t('help.involvements')}
      emptyValue={[newInvolvement()]}
    >
      {({ name }) => (
        <RepeatField
          name={name}
          itemLabel={t('actor.item')}
          addLabel={t('actor.add')}
          newItem={newInvolvement}
          minItems={1}
        >
          {(path) => <InvolvementItem path={path} caseId={caseId} />}
        </RepeatField>
      )}
    </AnswerField>
  );
}

function InvolvementItem({ path, caseId }: { readonly path: string; readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  const actor = useFormField<Participant>(`${path}.actor`);
  return (
    <>
      <Field name={`${path}.actor`} label={t('actor.who')} error={actor.error}>
        {(control) => (
          <ParticipantPicker
            {...control}
            label={t('actor.who')}
            caseId={caseId}
            newRole="perpetrator"
            value={actor.value ?? null}
            onChange={actor.onChange}
          />
        )}
      </Field>
      <TermField name={`${path}.role`} label={t('actor.role')} vocabulary="involvement" />
      <TermField name={`${path}.perpetratorType`} label={t('actor.type')} vocabulary="perpetrator-type" />
      <TextField
        name={`${path}.titleAsStated`}
        label={t('actor.title')}
        help={t('help.titleAsStated')}
        isNullable
      />
      <TermsField
        name={`${path}.basis`}
        label={t('actor.basis')}
        vocabulary="state-link"
        help={t('help.basis')}
      />
      <TermField name={`${path}.confidence`} label={t('actor.confidence')} vocabulary="confidence" />
    </>
  );
}
