import { useTranslation } from 'react-i18next';
import { unknownDate, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { UncertainDateInput } from '../../../forms/fields/uncertain-date-input.tsx';
import { CodedItemField } from '../../../forms/fields/coded-field.tsx';
import { TermPicker } from '../../../forms/fields/vocabulary-picker.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';

const newDemand = () => ({
  id: newItemId(),
  code: '',
  words: null,
  isExplicit: notAnswered,
  deadline: notAnswered,
  consequence: notAnswered,
});

/** What was demanded, by when, and what was to happen otherwise. */
export function DemandsField() {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<readonly object[]>
      name="demands"
      label={t('fields.demands')}
      help={t('help.demands')}
      emptyValue={[newDemand()]}
    >
      {({ name }) => (
        <RepeatField
          name={name}
          itemLabel={t('demand.item')}
          addLabel={t('demand.add')}
          newItem={newDemand}
          minItems={1}
        >
          {(path) => <DemandItem path={path} />}
        </RepeatField>
      )}
    </AnswerField>
  );
}

function DemandItem({ path }: { readonly path: string }) {
  const { t } = useTranslation('incidents');
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <CodedItemField name={path} label={t('demand.what')} vocabulary="demand" />
      <AnswerField<boolean | null>
        name={`${path}.isExplicit`}
        label={t('demand.how')}
        emptyValue={null}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <RadioGroup
            layout="segmented"
            aria-label={t('demand.how')}
            isDisabled={isReadOnly}
            value={value === null ? null : value ? 'explicit' : 'implied'}
            onChange={(id) => onChange(id === 'explicit')}
            options={[
              { id: 'explicit', label: t('demand.explicit') },
              { id: 'implied', label: t('demand.implied') },
            ]}
          />
        )}
      </AnswerField>
      <AnswerField<UncertainDate>
        name={`${path}.deadline`}
        label={t('demand.deadline')}
        emptyValue={unknownDate()}
        addLabel={t('demand.addDeadline')}
        canBeNotApplicable
      >
        {({ value, onChange }) => <UncertainDateInput value={value} onChange={onChange} hasTime={false} />}
      </AnswerField>
      <AnswerField<string | null>
        name={`${path}.consequence`}
        label={t('demand.consequence')}
        emptyValue={null}
        isOpenAtFirst
        canBeNotApplicable
      >
        {({ value, onChange }) => (
          <TermPicker label={t('demand.consequence')} vocabulary="threat" value={value} onChange={onChange} />
        )}
      </AnswerField>
    </>
  );
}
