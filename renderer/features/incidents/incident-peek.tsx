import { useTranslation } from 'react-i18next';
import type { IncidentId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { RecordPeek } from '../../records/record-peek.tsx';

const shown = ['exactWords', 'when', 'acts', 'channels', 'demands', 'places', 'sources'] as const;

/** An incident at a glance, beside the list. */
export function IncidentPeek({ id }: { readonly id: IncidentId }) {
  const { t } = useTranslation('incidents');
  const query = useQuery(useApi().incident.get, { id });
  return <RecordPeek noun="incident" query={query} shown={shown} open={t('list.openIncident')} />;
}
