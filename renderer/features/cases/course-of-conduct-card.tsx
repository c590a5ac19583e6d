import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { TermList } from '../../records/term-list.tsx';
import { useWording } from '../../records/use-wording.ts';
import styles from './case-file.module.css';
import type { CaseOverviewData } from './missing-card.tsx';

/** One call rarely counts for a recipient; many over time, through several channels, do. */
export function CourseOfConductCard({ overview }: { readonly overview: CaseOverviewData }) {
  const { t } = useTranslation('cases');
  const { day } = useWording();
  const { incidentCount, firstEarliest, lastLatest, channels, demands, stateLinks } = overview;
  const parts = [
    t('course.incidents', { count: incidentCount }),
    ...(firstEarliest === null || lastLatest === null
      ? []
      : [t('course.months', { count: monthsBetween(firstEarliest, lastLatest) })]),
    t('course.channels', { count: channels.length }),
  ];
  return (
    <Card title={t('course.title')} aside={incidentCount === 0 ? undefined : parts.join(' · ')}>
      {incidentCount === 0 ? (
        <p className={styles.second}>{t('course.empty')}</p>
      ) : (
        <DefinitionList
          items={[
            {
              term: t('course.span'),
              description:
                firstEarliest === null || lastLatest === null
                  ? t('course.noDates')
                  : t('course.between', { first: day(firstEarliest), last: day(lastLatest) }),
            },
            ...[
              { label: t('course.channelsLabel'), vocabulary: 'channel', codes: channels } as const,
              { label: t('course.demandsLabel'), vocabulary: 'demand', codes: demands } as const,
              { label: t('course.stateLinksLabel'), vocabulary: 'state-link', codes: stateLinks } as const,
            ].map(({ label, vocabulary, codes }) => ({
              term: label,
              description:
                codes.length === 0 ? (
                  <span className={styles.second}>{t('course.none')}</span>
                ) : (
                  <TermList label={label} vocabulary={vocabulary} codes={codes} />
                ),
            })),
          ]}
        />
      )}
    </Card>
  );
}

/** Months that are begun, so that one day counts as one month. */
function monthsBetween(first: string, last: string): number {
  const [firstYear = 0, firstMonth = 0] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0] = last.split('-').map(Number);
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}
