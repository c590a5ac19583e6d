import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { Link } from '../components/link.tsx';
import { UserText } from '../components/user-text.tsx';

export function CaseLink({ id }: { readonly id: CaseId }) {
  const api = useApi();
  const record = useQuery(api.case.get, { id });
  return (
    <Link to="/cases/$caseId" params={{ caseId: id }}>
      {record.data === undefined ? '…' : <UserText>{record.data.codeword}</UserText>}
    </Link>
  );
}
