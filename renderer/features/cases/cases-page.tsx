import { useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useCallback } from 'react';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { UserText } from '../../components/user-text.tsx';
import { RecordListPage } from '../../records/record-list-page.tsx';
import { caseColumns } from './case-columns.tsx';
import { CaseFacets } from './case-facets.tsx';
import { CasePeek } from './case-peek.tsx';
import type { CasesSearch } from './cases-search.ts';

const peek = {
  title: (row: CaseRow) => <UserText>{row.codeword}</UserText>,
  content: (row: CaseRow) => <CasePeek row={row} />,
};

interface CasesPageProps {
  readonly search: CasesSearch;
  readonly onSearchChange: (search: CasesSearch) => void;
}

export function CasesPage(props: CasesPageProps) {
  const api = useApi();
  const navigate = useNavigate();
  const onCreate = useCallback(() => void navigate({ to: '/cases/new' }), [navigate]);
  return (
    <RecordListPage
      {...props}
      noun="case"
      texts="cases"
      icon={FolderOpen}
      list={api.case.list}
      columns={caseColumns}
      facets={CaseFacets}
      peek={peek}
      onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.id } })}
      onCreate={onCreate}
    />
  );
}
