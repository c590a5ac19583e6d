import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { BackupCard } from './backup-card.tsx';
import { DrillCard } from './drill-card.tsx';
import { RunsTable } from './runs-table.tsx';
import styles from './backup.module.css';

/** One click for a backup, one for the proof that it can be restored. */
export function BackupPage() {
  const { t } = useTranslation('backup');
  const api = useApi();
  const may = useMay();
  const status = useQuery(api.backup.status, undefined);
  const settings = useQuery(api.settings.get, undefined);
  if (status.isError) return <ErrorState error={status.error} onRetry={() => void status.refetch()} />;
  if (status.data === undefined || settings.data === undefined) return null;
  const { runs, restoredFrom } = status.data;
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles.page}>
        {restoredFrom !== null && (
          <Note tone="info">{t('restoredFrom', { sequence: restoredFrom.sequence })}</Note>
        )}
        <BackupCard status={status.data} dueDays={settings.data.backupReminderDays} />
        {runs.length > 0 && may('backup.drill') && <DrillCard />}
        {runs.length > 0 && (
          <Card title={t('known')}>
            <div className={styles.part}>
              <RunsTable runs={runs} />
              <p className={styles.quiet}>{t('knownHelp')}</p>
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
