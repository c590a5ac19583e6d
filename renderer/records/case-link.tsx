import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { Link } from '../components/link.tsx';
import { UserText } from '../components/user-text.tsx';

/**
 * Leads to a case by its codeword. Also when that could not be read: the page of the case says why, and tries again.
 */
export function CaseLink({ id }: { readonly id: CaseId }) {
  const { t } = useTranslation('records');
  const api = useApi();
  const record = useQuery(api.case.get, { id });
  const unread = record.isError ? t('case.notRead') : '…';
  return (
    <Link to="/cases/$caseId" params={{ caseId: id }}>
      {record.data === undefined ? unread : <UserText>{record.data.codeword}</UserText>}
    </Link>
  );
}
