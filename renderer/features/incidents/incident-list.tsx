import { useNavigate } from '@tanstack/react-router';
import { Search, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table/data-table.tsx';
import type { DataTableModel } from '../../components/data-table/use-data-table.ts';
import type { IncidentRow, incidentSorts } from '#shared/incidents/incident-operations.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { UserText } from '../../components/user-text.tsx';
import { IncidentPeek } from './incident-peek.tsx';

const peek = {
  title: (row: IncidentRow) => <UserText>{row.title}</UserText>,
  content: (row: IncidentRow) => <IncidentPeek id={row.id} />,
};

interface IncidentListProps {
  readonly model: DataTableModel<IncidentRow, (typeof incidentSorts)[number]>;
  readonly isFiltered: boolean;
  readonly onClearFilter: () => void;
  /** The one action of the empty list. */
  readonly emptyAction?: ReactNode;
}

/** Rows of incidents, of one case or of all. */
export function IncidentList({ model, isFiltered, onClearFilter, emptyAction }: IncidentListProps) {
  const { t } = useTranslation('incidents');
  const navigate = useNavigate();
  return (
    <DataTable
      model={model}
      label={t('title')}
      countText={(count) => t('list.count', { count })}
      onOpen={(row) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: row.id } })}
      peek={peek}
      emptyState={
        isFiltered ? (
          <EmptyState
            icon={Search}
            title={t('list.noMatch.title')}
            action={<Button onPress={onClearFilter}>{t('list.clearFilter')}</Button>}
          >
            {t('list.noMatch.text')}
          </EmptyState>
        ) : (
          <EmptyState icon={Zap} title={t('list.empty.title')} action={emptyAction}>
            {t('list.empty.text')}
          </EmptyState>
        )
      }
    />
  );
}
