import { useTranslation } from 'react-i18next';
import type { IncidentId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFields } from '../../records/record-fields.tsx';
import styles from './incidents.module.css';

const peekFields = ['exactWords', 'when', 'acts', 'channels', 'demands', 'places', 'sources'] as const;

/** An incident at a glance, beside the list. */
export function IncidentPeek({ id }: { readonly id: IncidentId }) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const record = useQuery(api.incident.get, { id });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) return <LoadingSkeleton lines={5} />;
  return (
    <div className={styles.peek}>
      <RecordFields noun="incident" fields={record.data} shown={peekFields} />
      <Link to="/incidents/$incidentId" params={{ incidentId: id }}>
        {t('list.openIncident')}
      </Link>
    </div>
  );
}
