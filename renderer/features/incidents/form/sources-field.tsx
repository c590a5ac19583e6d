import { useTranslation } from 'react-i18next';
import { unknownDate, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { Field } from '../../../forms/field.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { MultilineField } from '../../../forms/fields/multiline-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { UncertainDateInput } from '../../../forms/fields/uncertain-date-input.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { useFormField } from '../../../forms/use-form-field.ts';

type SourceKind = IncidentFields['sources'][number]['kind'];
const kinds = ['observed', 'reported', 'published', 'document'] as const satisfies readonly SourceKind[];

const newSource = () => ({ id: newItemId(), kind: null, description: null, date: notAnswered });

/** Where the account comes from. What was seen and what was told stay apart. */
export function SourcesField() {
  const { t } = useTranslation('incidents');
  return (
    <Field name="sources" label={t('fields.sources')} help={t('help.sources')} isGroup>
      {() => (
        <RepeatField
          name="sources"
          itemLabel={t('source.item')}
          addLabel={t('source.add')}
          newItem={newSource}
        >
          {(path) => <SourceItem path={path} />}
        </RepeatField>
      )}
    </Field>
  );
}

function SourceItem({ path }: { readonly path: string }) {
  const { t } = useTranslation(['incidents', 'records']);
  const kind = useFormField<SourceKind>(`${path}.kind`);
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <Field
        name={`${path}.kind`}
        label={t('incidents:source.kind')}
        help={typeof kind.value === 'string' ? t(`incidents:source.help.${kind.value}`) : undefined}
        isGroup
      >
        {() => (
          <RadioGroup
            layout="segmented"
            aria-label={t('incidents:source.kind')}
            isDisabled={isReadOnly}
            value={kind.value ?? null}
            onChange={kind.onChange}
            options={kinds.map((id) => ({ id, label: t(`records:source.${id}`) }))}
          />
        )}
      </Field>
      <MultilineField name={`${path}.description`} label={t('incidents:source.description')} />
      <AnswerField<UncertainDate>
        name={`${path}.date`}
        label={t('incidents:source.date')}
        emptyValue={unknownDate()}
        addLabel={t('incidents:source.addDate')}
      >
        {({ value, onChange }) => <UncertainDateInput value={value} onChange={onChange} hasTime={false} />}
      </AnswerField>
    </>
  );
}
