import { useTranslation } from 'react-i18next';
import type { IncidentId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFieldView } from '../../records/record-field-view.tsx';
import { RecordFields } from '../../records/record-fields.tsx';
import { RecordLayout } from '../../records/record-layout.tsx';

const facts = ['when', 'places', 'acts', 'channels', 'demands', 'threats'] as const;
const people = ['victims', 'involvements', 'familyPressure'] as const;

/** An incident as a record to read, not as a form that is switched off. */
export function IncidentRecord({ id }: { readonly id: IncidentId }) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const record = useQuery(api.incident.get, { id });
  if (record.data === undefined) return <LoadingSkeleton lines={8} />;
  const { data } = record;
  return (
    <RecordLayout
      main={
        <>
          {data.exactWords.length > 0 && (
            <Card title={t('fields.exactWords')}>
              <RecordFieldView noun="incident" field="exactWords" fields={data} />
            </Card>
          )}
          <Card title={t('record.facts')}>
            <RecordFields noun="incident" fields={data} shown={facts} />
          </Card>
          <Card title={t('fields.narrative')}>
            <RecordFieldView noun="incident" field="narrative" fields={data} />
          </Card>
        </>
      }
      side={
        <>
          <Card title={t('record.who')}>
            <RecordFields noun="incident" fields={data} shown={people} />
          </Card>
          <Card title={t('fields.sources')}>
            <RecordFieldView noun="incident" field="sources" fields={data} />
          </Card>
        </>
      }
    />
  );
}
