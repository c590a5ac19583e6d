import { CalendarDays, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { UNKNOWN_DATE, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { Field } from '../../../forms/field.tsx';
import { MultilineField } from '../../../forms/fields/multiline-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { UncertainDateInput } from '../../../forms/fields/uncertain-date-input.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';
import styles from './incident-form.module.css';

type SourceKind = IncidentFields['sources'][number]['kind'];
const kinds = ['observed', 'reported', 'published', 'document'] as const satisfies readonly SourceKind[];

const newSource = () => ({ kind: 'observed', description: null, date: null });

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
  const date = useFormField<UncertainDate>(`${path}.date`);
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <Field
        name={`${path}.kind`}
        label={t('incidents:source.kind')}
        help={t(`incidents:source.help.${kind.value ?? 'observed'}`)}
        isGroup
      >
        {() => (
          <RadioGroup
            layout="segmented"
            aria-label={t('incidents:source.kind')}
            isDisabled={isReadOnly}
            value={kind.value ?? 'observed'}
            onChange={kind.onChange}
            options={kinds.map((id) => ({ id, label: t(`records:source.${id}`) }))}
          />
        )}
      </Field>
      <MultilineField name={`${path}.description`} label={t('incidents:source.description')} />
      <Field name={`${path}.date`} label={t('incidents:source.date')} isGroup error={date.error}>
        {() =>
          date.value === null || date.value === undefined ? (
            <Button
              icon={CalendarDays}
              isDisabled={isReadOnly}
              onPress={() => date.onChange({ edtf: UNKNOWN_DATE, basis: 'document' })}
            >
              {t('incidents:source.addDate')}
            </Button>
          ) : (
            <div className={styles.removable}>
              <UncertainDateInput value={date.value} onChange={date.onChange} hasTime={false} />
              <IconButton
                icon={X}
                label={t('incidents:source.removeDate')}
                isDisabled={isReadOnly}
                onPress={() => date.onChange(null)}
              />
            </div>
          )
        }
      </Field>
    </>
  );
}
