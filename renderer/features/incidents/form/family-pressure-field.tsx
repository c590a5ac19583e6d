import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { CodedItemField } from '../../../forms/fields/coded-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { TextField } from '../../../forms/fields/text-field.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { ParticipantPicker } from '../../people/participant-picker.tsx';

const newPressure = () => ({
  id: newItemId(),
  code: '',
  words: null,
  relative: notAnswered,
  note: null,
});

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
  return (
    <>
      <CodedItemField name={path} label={t('family.what')} vocabulary="family-pressure" />
      <AnswerField<Participant | null>
        name={`${path}.relative`}
        label={t('family.relative')}
        emptyValue={null}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <ParticipantPicker
            label={t('family.relative')}
            caseId={caseId}
            newRole="relative"
            value={value}
            onChange={onChange}
          />
        )}
      </AnswerField>
      <TextField name={`${path}.note`} label={t('family.note')} isNullable />
    </>
  );
}
