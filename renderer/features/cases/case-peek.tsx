import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RecordFields } from '../../records/fields/record-fields.tsx';
import styles from './cases.module.css';

const peekFields = ['status', 'risk', 'hostStates', 'openedOn', 'objective', 'summary'] as const;

/** A case at a glance, beside the list. */
export function CasePeek({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases');
  const api = useApi();
  return (
    <Loaded query={useQuery(api.case.get, { id: row.id })} lines={5}>
      {(record) => (
        <div className={styles.peek}>
          <RecordFields noun="case" fields={record} shown={peekFields} />
          <Link to="/cases/$caseId" params={{ caseId: row.id }}>
            {t('list.openCase')}
          </Link>
        </div>
      )}
    </Loaded>
  );
}
