import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFieldView } from '../../records/record-field-view.tsx';
import { RecordFields } from '../../records/record-fields.tsx';
import styles from './case-file.module.css';
import { CasePeopleCard } from './case-people-card.tsx';
import { CourseOfConductCard } from './course-of-conduct-card.tsx';
import { LastIncidentCard } from './last-incident-card.tsx';
import { MissingCard } from './missing-card.tsx';

const caseFacts = ['stateOfOrigin', 'hostStates', 'priority', 'openedOn', 'languages'] as const;

const keptFacts = ['owner', 'retainUntil', 'legalHold'] as const;

/** One screen that answers who, what happened last, what is missing, what the person wants. */
export function CaseOverview({ caseId: id }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('cases');
  const api = useApi();
  const record = useQuery(api.case.get, { id });
  const overview = useQuery(api.case.overview, { id });
  if (overview.isError) {
    return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  }
  if (record.data === undefined || overview.data === undefined) return <LoadingSkeleton lines={8} />;
  return (
    <div className={styles.overview}>
      <LastIncidentCard caseId={id} incidentId={overview.data.lastIncidentId} />
      <MissingCard caseId={id} missing={overview.data.missing} />
      <Card title={t('fields.objective')}>
        <RecordFieldView noun="case" field="objective" fields={record.data} />
      </Card>
      <div className={styles.wide}>
        <CourseOfConductCard caseId={id} overview={overview.data} />
      </div>
      <div className={styles.two}>
        <CasePeopleCard caseId={id} />
      </div>
      <Card title={t('overview.facts')}>
        <RecordFields noun="case" fields={record.data} shown={caseFacts} />
        {record.data.formerReferences.length > 0 && (
          <p>{t('overview.formerly', { references: record.data.formerReferences.join(', ') })}</p>
        )}
      </Card>
      <Card title={t('keeping.title')}>
        <RecordFields
          noun="case"
          fields={record.data}
          shown={record.data.status === 'closed' ? [...keptFacts, 'closing'] : keptFacts}
        />
      </Card>
      <div className={styles.wide}>
        <Card title={t('fields.summary')}>
          <RecordFieldView noun="case" field="summary" fields={record.data} />
        </Card>
      </div>
    </div>
  );
}
