import { useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useCallback } from 'react';
import type { CaseRow } from '#shared/cases/case-operations.ts';
import { caseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { UserText } from '../../components/user-text.tsx';
import { RecordListPage } from '../../records/record-list-page.tsx';
import { caseColumns } from './case-columns.tsx';
import { CaseFacets } from './case-facets.tsx';
import { CasePeek } from './case-peek.tsx';
import type { CasesSearch } from './cases-search.ts';
import { ImportCaseAction } from './import-case-action.tsx';
import { TravelAction, type TravelDialog } from './travel-action.tsx';

const peek = {
  title: (row: CaseRow) => <UserText>{row.codeword}</UserText>,
  content: (row: CaseRow) => <CasePeek row={row} />,
};

interface CasesPageProps {
  readonly search: CasesSearch;
  readonly onSearchChange: (search: CasesSearch) => void;
  readonly travelDialog: TravelDialog;
}

export function CasesPage({ travelDialog, ...props }: CasesPageProps) {
  const api = useApi();
  const navigate = useNavigate();
  const may = useMay();
  const onCreate = useCallback(() => void navigate({ to: '/cases/new' }), [navigate]);
  return (
    <RecordListPage
      {...props}
      noun="case"
      icon={FolderOpen}
      list={api.case.list}
      columns={caseColumns}
      facets={CaseFacets}
      peek={peek}
      onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.id } })}
      onCreate={onCreate}
      otherActions={<ImportCaseAction />}
      {...(may('travel.make')
        ? {
            renderForSelected: (ids) => (
              <TravelAction caseIds={ids.map((id) => caseId.parse(id))} dialog={travelDialog} />
            ),
          }
        : {})}
    />
  );
}
