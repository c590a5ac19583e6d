import { useNavigate } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentId } from '#shared/ids/ids.ts';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { UserText } from '../../components/user-text.tsx';
import { CaseLink } from '../../records/case-link.tsx';
import styles from './incidents.module.css';

interface IncidentPageProps {
  readonly id: IncidentId;
  readonly tab: 'record' | 'history';
  readonly children: ReactNode;
}

/** Header and tabs of an incident. */
export function IncidentPage({ id, tab, children }: IncidentPageProps) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const navigate = useNavigate();
  const record = useQuery(api.incident.get, { id });

  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: 'incident.edit',
        label: t('action.editIncident'),
        icon: Pencil,
        shortcut: 'E',
        perform: () => void navigate({ to: '/incidents/$incidentId/edit', params: { incidentId: id } }),
      },
    ],
    [t, navigate, id],
  );
  useActions(actions);

  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) {
    return (
      <div className={styles.loading}>
        <LoadingSkeleton lines={6} />
      </div>
    );
  }
  const { caseId, reference, title } = record.data;
  const header = (tabList: ReactNode) => (
    <PageHeader
      breadcrumb={[
        <CaseLink key="case" id={caseId} />,
        <Link key="parent" to="/cases/$caseId/incidents" params={{ caseId }}>
          {t('title')}
        </Link>,
        reference,
      ]}
      title={<UserText>{title}</UserText>}
      actions={
        <Button variant="primary" icon={Pencil} shortcut="E" onPress={() => actions[0]?.perform()}>
          {t('action.edit')}
        </Button>
      }
    >
      {tabList}
    </PageHeader>
  );
  return (
    <Tabs
      label={t('tabs.label')}
      selected={tab}
      onSelect={(chosen) =>
        void navigate({
          to: chosen === 'history' ? '/incidents/$incidentId/history' : '/incidents/$incidentId',
          params: { incidentId: id },
        })
      }
      tabs={[
        { id: 'record', label: t('tabs.record') },
        { id: 'history', label: t('tabs.history') },
      ]}
      header={header}
    >
      {children}
    </Tabs>
  );
}
