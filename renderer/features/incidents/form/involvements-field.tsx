import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields, NamedItems, Participant } from '#shared/incidents/incident.ts';
import { knownItems, notAnswered } from '#shared/text/answer.ts';
import { TextInput } from '../../../components/text-input.tsx';
import { Field } from '../../../forms/field.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { CodedField } from '../../../forms/fields/coded-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { TermField, TermsField } from '../../../forms/fields/vocabulary-field.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { useFormField } from '../../../forms/use-form-field.ts';
import { useWording } from '../../../records/fields/use-wording.ts';
import { ParticipantPicker } from '../../people/participant-picker.tsx';
import { OwnerChoice } from './owner-choice.tsx';

const newInvolvement = () => ({
  id: newItemId(),
  actor: null,
  perpetratorType: null,
  role: null,
  titleAsStated: notAnswered,
  basis: [],
  confidence: null,
  acts: null,
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
  const isReadOnly = useIsReadOnly();
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
      <CodedField name={`${path}.role`} label={t('actor.role')} vocabulary="involvement" />
      <CodedField name={`${path}.perpetratorType`} label={t('actor.type')} vocabulary="perpetrator-type" />
      <AnswerField<string | null>
        name={`${path}.titleAsStated`}
        label={t('actor.title')}
        help={t('help.titleAsStated')}
        emptyValue={null}
        isOpenAtFirst
        canBeNotApplicable
      >
        {({ value, onChange }) => (
          <TextInput
            aria-label={t('actor.title')}
            value={value ?? ''}
            isReadOnly={isReadOnly}
            onChange={(text) => onChange(text === '' ? null : text)}
          />
        )}
      </AnswerField>
      <TermsField
        name={`${path}.basis`}
        label={t('actor.basis')}
        vocabulary="state-link"
        help={t('help.basis')}
      />
      <ActsOfInvolvement path={path} />
      <TermField name={`${path}.confidence`} label={t('actor.confidence')} vocabulary="confidence" />
    </>
  );
}

/** In which of the acts this one had a part, where there are several. */
function ActsOfInvolvement({ path }: { readonly path: string }) {
  const { t } = useTranslation('incidents');
  const { coded: codedWords } = useWording();
  const named = useFormField<NonNullable<NamedItems>>(`${path}.acts`);
  const answer: IncidentFields['acts'] | undefined = useWatch({ name: 'acts' });
  const acts = answer === undefined ? [] : knownItems(answer);
  if (acts.length < 2) return null;
  return (
    <Field name={`${path}.acts`} label={t('actor.acts')} error={named.error} isGroup>
      {() => (
        <OwnerChoice
          label={t('actor.actsChoice')}
          allLabel={t('actor.actsAll')}
          options={acts.map((act) => ({ id: act.id, content: codedWords('act', act) }))}
          value={named.value ?? null}
          onChange={named.onChange}
        />
      )}
    </Field>
  );
}
