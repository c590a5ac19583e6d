import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { RecordPeek } from '../../records/record-peek.tsx';

const shown = ['status', 'risk', 'owner', 'hostStates', 'openedOn', 'objective', 'summary'] as const;

/** A case at a glance, beside the list. */
export function CasePeek({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases');
  const query = useQuery(useApi().case.get, { id: row.id });
  return <RecordPeek noun="case" query={query} shown={shown} open={t('list.openCase')} />;
}
