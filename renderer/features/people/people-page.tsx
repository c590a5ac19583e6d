import { useNavigate } from '@tanstack/react-router';
import { Plus, Search, Users } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#shared/people/person-operations.ts';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../components/button.tsx';
import { ColumnChooser } from '../../components/data-table/column-chooser.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { useDataTable } from '../../components/data-table/use-data-table.ts';
import { useListPages } from '../../components/data-table/use-list-pages.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterInput } from '../../components/filter-input.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './people.module.css';
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

export function PeoplePage({ search, onSearchChange }: PeoplePageProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const navigate = useNavigate();
  const filterInput = useRef<HTMLInputElement>(null);
  const { sort, direction, startsWith } = search;
  const source = useListPages(api.person.list, {
    sort,
    direction,
    filter: startsWith === undefined ? {} : { startsWith },
  });
  const model = useDataTable({
    columns: personColumns,
    source,
    getRowId: (row) => row.id,
    sort: { sort, direction },
    onSortChange: (next) => onSearchChange({ ...search, ...next }),
  });

  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: 'person.create',
        label: t('action.create'),
        icon: Plus,
        shortcut: 'N',
        perform: () => void navigate({ to: '/people/new' }),
      },
      {
        id: 'person.filter',
        label: t('action.filter'),
        icon: Search,
        shortcut: '/',
        perform: () => filterInput.current?.focus(),
      },
    ],
    [t, navigate],
  );
  useActions(actions);

  const newPerson = (
    <Button variant="primary" icon={Plus} shortcut="N" onPress={() => void navigate({ to: '/people/new' })}>
      {t('action.create')}
    </Button>
  );
  const typeFilter = (typed: string) =>
    onSearchChange({ sort, direction, ...(typed === '' ? {} : { startsWith: typed }) });

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <FilterInput
              ref={filterInput}
              label={t('action.filter')}
              placeholder={t('list.filterPlaceholder')}
              value={startsWith ?? ''}
              onChange={typeFilter}
            />
            <ColumnChooser model={model} />
            {newPerson}
          </>
        }
      />
      <DataTable
        model={model}
        label={t('title')}
        countText={(count) => t('list.count', { count })}
        onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.id } })}
        peek={peek}
        emptyState={
          startsWith === undefined ? (
            <EmptyState icon={Users} title={t('list.empty.title')} action={newPerson}>
              {t('list.empty.text')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={Search}
              title={t('list.noMatch.title')}
              action={<Button onPress={() => typeFilter('')}>{t('list.clearFilter')}</Button>}
            >
              {t('list.noMatch.text')}
            </EmptyState>
          )
        }
      />
    </div>
  );
}
