import { useTranslation } from 'react-i18next';
import { incidentId as incidentIdSchema, type CaseId } from '#shared/ids/ids.ts';
import { knownItems } from '#shared/text/answer.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { UserText } from '../../components/user-text.tsx';
import { ConfidenceBadge } from '../../records/fields/confidence-badge.tsx';
import { ExactWordsView } from '../../records/fields/exact-words-view.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './case-file.module.css';

interface LastIncidentCardProps {
  readonly caseId: CaseId;
  readonly incidentId: string | null;
}

export function LastIncidentCard({ caseId, incidentId }: LastIncidentCardProps) {
  const { t } = useTranslation('cases');
  const may = useMay();
  if (incidentId === null) {
    return (
      <Card title={t('overview.lastIncident')}>
        <p className={styles.second}>{t('overview.noIncident')}</p>
        {may('incident.create') && (
          <p>
            <Link to="/cases/$caseId/incidents/new" params={{ caseId }}>
              {t('action.addIncident')}
            </Link>
          </p>
        )}
      </Card>
    );
  }
  return <LastIncident id={incidentId} />;
}

function LastIncident({ id }: { readonly id: string }) {
  const { t } = useTranslation('cases');
  const { coded, date, list } = useWording();
  const api = useApi();
  const incident = useQuery(api.incident.get, { id: incidentIdSchema.parse(id) });
  if (incident.isError) return <ErrorState error={incident.error} />;
  if (incident.data === undefined) {
    return (
      <Card title={t('overview.lastIncident')}>
        <LoadingSkeleton />
      </Card>
    );
  }
  const { when, channels, exactWords, title, sources, involvements, id: incidentId } = incident.data;
  const [words] = exactWords;
  const how = list(knownItems(channels).map((channel) => coded('channel', channel)));
  const confidence = knownItems(involvements)[0]?.confidence;
  return (
    <Card
      title={t('overview.lastIncident')}
      aside={[date(when), how].filter((part) => part !== '').join(' · ')}
    >
      <div className={styles.last}>
        {words !== undefined && <ExactWordsView words={words} />}
        <div className={styles.lastLine}>
          <Link to="/incidents/$incidentId" params={{ incidentId }}>
            <UserText>{title}</UserText>
          </Link>
          <span className={styles.second}>{t('overview.sources', { count: sources.length })}</span>
          {confidence !== undefined && confidence !== null && <ConfidenceBadge confidence={confidence} />}
        </div>
      </div>
    </Card>
  );
}
