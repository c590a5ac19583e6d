import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TermList } from '../../records/fields/term-list.tsx';
import styles from './case-file.module.css';
import { CourseTimeline } from './course-timeline.tsx';
import type { CaseOverviewData } from './missing-card.tsx';

interface CourseOfConductCardProps {
  readonly caseId: CaseId;
  readonly overview: CaseOverviewData;
}

/** One call rarely counts for a recipient; many over time, through several channels, do. */
export function CourseOfConductCard({ caseId, overview }: CourseOfConductCardProps) {
  const { t } = useTranslation('cases');
  const { incidentCount } = overview;
  return incidentCount === 0 ? (
    <Card title={t('course.title')}>
      <p className={styles.second}>{t('course.empty')}</p>
    </Card>
  ) : (
    <CourseCard caseId={caseId} overview={overview} />
  );
}

function CourseCard({ caseId, overview }: CourseOfConductCardProps) {
  const { t } = useTranslation('cases');
  const api = useApi();
  const { incidentCount, firstEarliest, lastLatest, channels, demands, stateLinks } = overview;
  const parts = [
    t('course.incidents', { count: incidentCount }),
    ...(firstEarliest === null || lastLatest === null
      ? []
      : [t('course.months', { count: monthsBetween(firstEarliest, lastLatest) })]),
    t('course.channels', { count: channels.length }),
  ];
  const facts = [
    { label: t('course.channelsLabel'), vocabulary: 'channel', codes: channels } as const,
    { label: t('course.demandsLabel'), vocabulary: 'demand', codes: demands } as const,
    { label: t('course.stateLinksLabel'), vocabulary: 'state-link', codes: stateLinks } as const,
  ];
  return (
    <Card title={t('course.title')} aside={parts.join(' · ')}>
      <div className={styles.course}>
        <Loaded query={useQuery(api.case.course, { id: caseId })} lines={6}>
          {(course) => <CourseTimeline caseId={caseId} course={course} />}
        </Loaded>
        <DefinitionList
          items={facts.map(({ label, vocabulary, codes }) => ({
            term: label,
            description:
              codes.length === 0 ? (
                <span className={styles.second}>{t('course.none')}</span>
              ) : (
                <TermList label={label} vocabulary={vocabulary} codes={codes} />
              ),
          }))}
        />
      </div>
    </Card>
  );
}

/** Months that are begun, so that one day counts as one month. */
function monthsBetween(first: string, last: string): number {
  const [firstYear = 0, firstMonth = 0] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0] = last.split('-').map(Number);
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}
