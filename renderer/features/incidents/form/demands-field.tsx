import { CalendarClock, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { UNKNOWN_DATE, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { Field } from '../../../forms/field.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { UncertainDateInput } from '../../../forms/fields/uncertain-date-input.tsx';
import { TermField } from '../../../forms/fields/vocabulary-field.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';
import styles from './incident-form.module.css';

const newDemand = () => ({ code: '', isExplicit: true, deadline: null, consequence: null });

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
  const isExplicit = useFormField<boolean>(`${path}.isExplicit`);
  const deadline = useFormField<UncertainDate>(`${path}.deadline`);
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <TermField name={`${path}.code`} label={t('demand.what')} vocabulary="demand" />
      <Field name={`${path}.isExplicit`} label={t('demand.how')} isGroup>
        {() => (
          <RadioGroup
            layout="segmented"
            aria-label={t('demand.how')}
            isDisabled={isReadOnly}
            value={isExplicit.value === false ? 'implied' : 'explicit'}
            onChange={(id) => isExplicit.onChange(id === 'explicit')}
            options={[
              { id: 'explicit', label: t('demand.explicit') },
              { id: 'implied', label: t('demand.implied') },
            ]}
          />
        )}
      </Field>
      <Field name={`${path}.deadline`} label={t('demand.deadline')} isGroup error={deadline.error}>
        {() =>
          deadline.value === null || deadline.value === undefined ? (
            <Button
              icon={CalendarClock}
              isDisabled={isReadOnly}
              onPress={() => deadline.onChange({ edtf: UNKNOWN_DATE, basis: 'recollection' })}
            >
              {t('demand.addDeadline')}
            </Button>
          ) : (
            <div className={styles.removable}>
              <UncertainDateInput value={deadline.value} onChange={deadline.onChange} hasTime={false} />
              <IconButton
                icon={X}
                label={t('demand.removeDeadline')}
                isDisabled={isReadOnly}
                onPress={() => deadline.onChange(null)}
              />
            </div>
          )
        }
      </Field>
      <TermField name={`${path}.consequence`} label={t('demand.consequence')} vocabulary="threat" />
    </>
  );
}
