import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { useJob } from '../../api/use-job.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { CaseLink } from '../../records/case-link.tsx';
import { NoPermission } from '../../records/no-permission.tsx';
import { AnsweredNamesCard } from './answered-names-card.tsx';
import { CompletenessCard } from './completeness-card.tsx';
import styles from './dossier.module.css';
import { ExportButton } from './export-button.tsx';
import { ExportCard } from './export-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { IncidentsCard } from './incidents-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { DossierPreview } from './dossier-preview.tsx';
import { RecipientCard } from './recipient-card.tsx';
import { useDossierRequest } from './use-dossier-request.ts';
import { useNameAnswers } from './use-name-answers.ts';
import { usePreparedDossier } from './use-prepared-dossier.ts';
import { SectionsCard } from './sections-card.tsx';
import { WithheldCard } from './withheld-card.tsx';

interface DossierPageProps {
  readonly caseId: CaseId;
}

export function DossierPage({ caseId }: DossierPageProps) {
  const { t } = useTranslation('dossierBuilder');
  const may = useMay();
  const breadcrumb = [
    <Link key="parent" to="/cases">
      {t('cases')}
    </Link>,
    <CaseLink key="case" id={caseId} />,
  ];
  return may('dossier.prepare') ? (
    <DossierBuilder caseId={caseId} breadcrumb={breadcrumb} />
  ) : (
    <NoPermission operation="dossier.prepare" title={t('title')} breadcrumb={breadcrumb} />
  );
}

interface DossierBuilderProps extends DossierPageProps {
  readonly breadcrumb: readonly ReactNode[];
}

/** Recipient and completeness, the pages as they will be, what is withheld and what is to decide. */
function DossierBuilder({ caseId, breadcrumb }: DossierBuilderProps) {
  const { t } = useTranslation('dossierBuilder');
  const api = useApi();
  const { request, change } = useDossierRequest(caseId);
  const prepared = usePreparedDossier(request);
  const job = useJob(api.dossier.export);
  const answering = useNameAnswers(caseId, prepared.refetch);
  const findings = prepared.data?.findings ?? [];
  const blocking = findings.filter(({ blocks }) => blocks).length;

  return (
    <div className={styles.page}>
      <PageHeader
        breadcrumb={breadcrumb}
        title={t('title')}
        badges={
          prepared.data === undefined ? undefined : blocking > 0 ? (
            <Badge tone="warn">{t('state.blocked', { count: blocking })}</Badge>
          ) : (
            <Badge tone="good">{t('state.ready')}</Badge>
          )
        }
        actions={
          <ExportButton
            request={request}
            job={job}
            isBlocked={blocking > 0 || prepared.data === undefined || prepared.isPlaceholderData}
          />
        }
      />
      <div className={styles.body}>
        <div className={styles.column}>
          <RecipientCard request={request} series={prepared.data} onChange={change} />
          <CompletenessCard findings={findings} isKnown={prepared.data !== undefined} />
        </div>
        <div className={styles.column}>
          <ExportCard job={job} />
          <FindingsCard
            findings={findings}
            isKnown={prepared.data !== undefined}
            isAnswering={answering.isBusy}
            onAnswer={answering.answer}
          />
          {answering.error !== null && <ErrorState error={answering.error} />}
          <AnsweredNamesCard
            answered={prepared.data?.answered ?? []}
            onAskAgain={(answered) => answering.answer(answered, { answer: 'ask-again' })}
          />
          <PeopleCard caseId={caseId} request={request} onChange={change} />
          <IncidentsCard incidents={prepared.data?.incidents ?? []} request={request} onChange={change} />
          <SectionsCard request={request} onChange={change} />
          <WithheldCard items={prepared.data?.withheld ?? []} />
        </div>
        <div className={styles.middle}>
          <p className={styles.note}>{t('preview.note')}</p>
          {prepared.isError && <ErrorState error={prepared.error} onRetry={() => void prepared.refetch()} />}
          {prepared.isPending && <LoadingSkeleton lines={12} />}
          {prepared.data !== undefined && <DossierPreview document={prepared.data.document} />}
        </div>
      </div>
    </div>
  );
}
