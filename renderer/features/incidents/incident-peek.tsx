import { useTranslation } from 'react-i18next';
import type { IncidentId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RecordFields } from '../../records/fields/record-fields.tsx';
import styles from './incidents.module.css';

const peekFields = ['exactWords', 'when', 'acts', 'channels', 'demands', 'places', 'sources'] as const;

/** An incident at a glance, beside the list. */
export function IncidentPeek({ id }: { readonly id: IncidentId }) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  return (
    <Loaded query={useQuery(api.incident.get, { id })} lines={5}>
      {(record) => (
        <div className={styles.peek}>
          <RecordFields noun="incident" fields={record} shown={peekFields} />
          <Link to="/incidents/$incidentId" params={{ incidentId: id }}>
            {t('list.openIncident')}
          </Link>
        </div>
      )}
    </Loaded>
  );
}
