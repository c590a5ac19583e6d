import { useNavigate } from '@tanstack/react-router';
import { Pencil, Scale, Send } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Badge } from '../../components/badge.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { UserText } from '../../components/user-text.tsx';
import { RiskBadge } from '../../records/fields/risk-badge.tsx';
import { StatusBadge } from '../../records/fields/status-badge.tsx';
import { useAddIncident } from '../../records/use-add-incident.ts';
import styles from './case-file.module.css';
import { TravelAction, type TravelDialog } from './travel-action.tsx';

/** Nouns have a tab with the records of the case. */
export type CaseTab = 'overview' | 'history' | Exclude<RecordNoun, 'case'>;

interface CasePageProps {
  readonly id: CaseId;
  /** In their order. */
  readonly tabs: readonly CaseTab[];
  readonly tab: CaseTab;
  readonly onTab: (tab: CaseTab) => void;
  readonly travelDialog: TravelDialog;
  /** The tab's content. */
  readonly children: ReactNode;
}

/** Header and tabs of a case file. */
export function CasePage({ id, tabs, tab, onTab, travelDialog, children }: CasePageProps) {
  const { t } = useTranslation(['cases', 'nouns']);
  const api = useApi();
  const navigate = useNavigate();
  const record = useQuery(api.case.get, { id });
  const overview = useQuery(api.case.overview, { id });

  const counts: Partial<Record<CaseTab, number | undefined>> = {
    incident: overview.data?.incidentCount,
    person: overview.data?.personCount,
  };

  const addIncident = useAddIncident(id);
  const actions = useMemo(() => {
    const params = { caseId: id };
    return {
      addIncident,
      prepareDossier: {
        id: 'case.prepareDossier',
        label: t('action.prepareDossier'),
        icon: Send,
        shortcut: 'D',
        operation: 'dossier.prepare' as const,
        perform: () => void navigate({ to: '/cases/$caseId/dossier', params }),
      },
      edit: {
        id: 'case.edit',
        label: t('form.editTitle'),
        shortLabel: t('action.edit'),
        icon: Pencil,
        shortcut: 'E',
        operation: 'case.update' as const,
        perform: () => void navigate({ to: '/cases/$caseId/edit', params }),
      },
    };
  }, [addIncident, t, navigate, id]);
  useActions(actions);

  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) {
    return (
      <div className={styles.loading}>
        <LoadingSkeleton lines={6} />
      </div>
    );
  }
  const { codeword, reference, status, risk, legalHold, isTraining } = record.data;

  const header = (tabList: ReactNode) => (
    <PageHeader
      breadcrumb={[
        <Link key="parent" to="/cases">
          {t('title')}
        </Link>,
        reference,
      ]}
      title={<UserText>{codeword}</UserText>}
      badges={
        <>
          <StatusBadge status={status} />
          <RiskBadge risk={risk} />
          {legalHold !== null && (
            <Badge tone="warn" icon={Scale}>
              {t('fields.legalHold')}
            </Badge>
          )}
          {isTraining && <Badge tone="mute">{t('training')}</Badge>}
        </>
      }
      actions={
        <>
          <TravelAction isIcon caseIds={[id]} dialog={travelDialog} />
          <ActionButton action={actions.edit} words="short" />
          <ActionButton action={actions.addIncident} words="short" />
          <ActionButton action={actions.prepareDossier} variant="primary" />
        </>
      }
    >
      {tabList}
    </PageHeader>
  );
  return (
    <Tabs
      label={t('tabs.label')}
      selected={tab}
      onSelect={(chosen) => {
        const next = tabs.find((known) => known === chosen);
        if (next !== undefined) onTab(next);
      }}
      tabs={tabs.map((name) => {
        const count = counts[name];
        return {
          id: name,
          label: name === 'overview' || name === 'history' ? t(`tabs.${name}`) : t(`nouns:many.${name}`),
          ...(count === undefined ? {} : { count }),
        };
      })}
      header={header}
    >
      {children}
    </Tabs>
  );
}
