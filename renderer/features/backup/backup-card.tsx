import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { backupReminder } from '#shared/backup/backup-reminder.ts';
import type { backupOperations } from '#shared/backup/backup-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../api/use-may.ts';
import { useJob, type JobState } from '../../api/use-job.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FactLine } from '../../components/fact-line.tsx';
import { minuteClock } from '../../components/minute-clock.ts';
import { Note } from '../../components/note.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { JobReport } from '../../components/job-report.tsx';
import { UserText } from '../../components/user-text.tsx';
import { PermissionNote } from '../../records/no-permission.tsx';
import styles from './backup.module.css';

type Status = OutputOf<typeof backupOperations.status>;
type Create = typeof backupOperations.create;

interface BackupCardProps {
  readonly status: Status;
  /** From this age on a backup is shown as old; null: nobody wants to know. */
  readonly dueDays: number | null;
}

export function BackupCard({ status, dueDays }: BackupCardProps) {
  const { t } = useTranslation('backup');
  const api = useApi();
  const errorText = useErrorText();
  const may = useMay();
  const job = useJob(api.backup.create);
  const choosePlace = useCommand(api.desktop.choosePlace);
  const nowMs = useSyncExternalStore(minuteClock.subscribe, minuteClock.nowMs);
  const [last] = status.runs;
  const isRunning = job.state.name === 'running';
  const reminder = backupReminder({ lastAt: last?.at ?? null, nowMs, dueDays, hasRecords: true });

  async function choose(): Promise<void> {
    const place = await choosePlace.run({ purpose: 'backup-place' });
    if (place !== null) job.start({ target: place.ticket });
  }

  function startChoosing(): void {
    // What went wrong stands in `choosePlace.error`.
    choose().catch(() => undefined);
  }

  return (
    <Card
      title={t('last')}
      aside={
        last !== undefined &&
        dueDays !== null && (
          <Badge tone={reminder === undefined ? 'good' : 'warn'}>
            {reminder === undefined || reminder === 'none-made'
              ? t('age.fresh')
              : t(`age.${reminder}`, { days: dueDays })}
          </Badge>
        )
      }
    >
      <div className={styles.part}>
        {last === undefined ? (
          <Note tone="warn">{status.restoredFrom === null ? t('never') : t('neverSince')}</Note>
        ) : (
          <p>
            <FactLine>
              <RelativeTime instant={last.at} />
              <UserText>{last.place}</UserText>
              {status.place?.isThere === false && t('placeGone')}
            </FactLine>
          </p>
        )}
        {reminder === 'clock-behind' && <Note tone="warn">{t('clockBehind')}</Note>}
        {choosePlace.error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(choosePlace.error)}</Note>
          </div>
        )}
        <BackupOutcome state={job.state} onCancel={job.cancel} />
        {!may('backup.create') && <PermissionNote operation="backup.create" />}
        {/* They stay while it runs, and so does the focus of whoever has pressed one. */}
        {may('backup.create') && (
          <div className={styles.buttons}>
            <Button
              variant="primary"
              isPending={isRunning}
              onPress={last === undefined ? startChoosing : () => job.start({})}
            >
              {last === undefined ? t('choose') : t('start')}
            </Button>
            {last !== undefined && (
              <Button isPending={isRunning} onPress={startChoosing}>
                {t('elsewhere')}
              </Button>
            )}
          </div>
        )}
        <p className={styles.quiet}>
          {t('explain')} {dueDays === null ? t('reminder.off') : t('reminder.on', { count: dueDays })}
        </p>
      </div>
    </Card>
  );
}

interface BackupOutcomeProps {
  readonly state: JobState<Create>;
  readonly onCancel: () => void;
}

function BackupOutcome({ state, onCancel }: BackupOutcomeProps) {
  const { t } = useTranslation('backup');
  if (state.name === 'idle') return null;
  if (state.name !== 'done') {
    const phase = (state.name === 'running' ? state.progress?.phase : undefined) ?? 'database';
    return (
      <div className={styles.wide}>
        <JobReport state={state} label={t(`phase.${phase}`)} cancelled={t('cancelled')} onCancel={onCancel} />
      </div>
    );
  }
  const { sequence, newAttachments, removed, isSameDisk } = state.result;
  return (
    <div role="status" className={styles.part}>
      <Note tone="good">
        {t('done', { sequence })} {newAttachments > 0 && t('newAttachments', { count: newAttachments })}{' '}
        {removed > 0 && t('removed', { count: removed })}
      </Note>
      {isSameDisk && <Note tone="warn">{t('sameDisk')}</Note>}
    </div>
  );
}
