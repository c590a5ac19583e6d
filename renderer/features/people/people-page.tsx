import { useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useCallback } from 'react';
import type { PersonRow } from '#shared/people/person-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { UserText } from '../../components/user-text.tsx';
import { RecordListPage } from '../../records/record-list-page.tsx';
import type { PeopleSearch } from './people-search.ts';
import { personColumns } from './person-columns.tsx';
import { PersonPeek } from './person-peek.tsx';

const peek = {
  title: (row: PersonRow) => <UserText>{row.name}</UserText>,
  content: (row: PersonRow) => <PersonPeek id={row.id} />,
};

interface PeoplePageProps {
  readonly search: PeopleSearch;
  readonly onSearchChange: (search: PeopleSearch) => void;
}

export function PeoplePage(props: PeoplePageProps) {
  const api = useApi();
  const navigate = useNavigate();
  const onCreate = useCallback(() => void navigate({ to: '/people/new' }), [navigate]);
  return (
    <RecordListPage
      {...props}
      noun="person"
      icon={Users}
      list={api.person.list}
      columns={personColumns}
      peek={peek}
      onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.id } })}
      onCreate={onCreate}
    />
  );
}
