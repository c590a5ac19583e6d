import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFields } from '../../records/record-fields.tsx';
import styles from './cases.module.css';

const peekFields = ['status', 'risk', 'hostStates', 'openedOn', 'objective', 'summary'] as const;

/** A case at a glance, beside the list. */
export function CasePeek({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases');
  const api = useApi();
  const record = useQuery(api.case.get, { id: row.id });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) return <LoadingSkeleton lines={5} />;
  return (
    <div className={styles.peek}>
      <RecordFields noun="case" fields={record.data} shown={peekFields} />
      <Link to="/cases/$caseId" params={{ caseId: row.id }}>
        {t('list.openCase')}
      </Link>
    </div>
  );
}
