import { useTranslation } from 'react-i18next';
import { recordNouns } from '#shared/records/record.ts';
import { useApi } from '../../api/use-api.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { Note } from '../../components/note.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { JobReport } from '../../components/job-report.tsx';
import styles from './backup.module.css';

/** The recovery drill: a restore that is read to its end and thrown away. */
export function DrillCard() {
  const { t, i18n } = useTranslation(['backup', 'nouns']);
  const api = useApi();
  const { state, start, cancel } = useJob(api.backup.drill);
  const number = new Intl.NumberFormat(formatLocale(i18n.language));
  return (
    <Card title={t('drill.title')}>
      <div className={styles.part}>
        <p>{t('drill.text')}</p>
        <div className={styles.wide}>
          <JobReport
            state={state}
            label={t(
              `drill.phase.${(state.name === 'running' ? state.progress?.phase : undefined) ?? 'copying'}`,
            )}
            cancelled={t('drill.cancelled')}
            onCancel={cancel}
          />
        </div>
        {state.name === 'done' && (
          <div role="status" className={styles.part}>
            <Note tone="good">{t('drill.done', { sequence: state.result.sequence })}</Note>
            <DefinitionList
              items={[
                { term: t('when'), description: <RelativeTime instant={state.result.at} /> },
                ...recordNouns.map((noun) => ({
                  term: t(`nouns:many.${noun}`),
                  description: number.format(state.result.counts[noun]),
                })),
                { term: t('attachments'), description: number.format(state.result.attachments) },
                { term: t('drill.entries'), description: number.format(state.result.auditEntries) },
              ]}
            />
          </div>
        )}
        <Button isPending={state.name === 'running'} onPress={() => start(undefined)}>
          {t('drill.start')}
        </Button>
        <p className={styles.quiet}>{t('drill.how')}</p>
      </div>
    </Card>
  );
}
