import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { backupOperations } from '#shared/backup/backup-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../api/use-may.ts';
import { useTask, type TaskState } from '../../api/use-task.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { minuteClock } from '../../components/minute-clock.ts';
import { Note } from '../../components/note.tsx';
import { Progress } from '../../components/progress.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import { PermissionNote } from '../../records/no-permission.tsx';
import styles from './backup.module.css';

type Status = OutputOf<(typeof backupOperations)['status']>;
type Create = (typeof backupOperations)['create'];

interface BackupCardProps {
  readonly status: Status;
  /** From this age on a backup is shown as old. */
  readonly dueDays: number;
}

const DAY_MS = 86_400_000;

export function BackupCard({ status, dueDays }: BackupCardProps) {
  const { t } = useTranslation('backup');
  const api = useApi();
  const errorText = useErrorText();
  const may = useMay();
  const task = useTask(api.backup.create);
  const choosePlace = useCommand(api.desktop.choosePlace);
  const nowMs = useSyncExternalStore(minuteClock.subscribe, minuteClock.nowMs);
  const [last] = status.runs;
  const isOld = last !== undefined && nowMs - Date.parse(last.at) > dueDays * DAY_MS;

  async function choose(): Promise<void> {
    const place = await choosePlace.run({ purpose: 'backup-place' });
    if (place !== null) task.start({ target: place.ticket });
  }

  function startChoosing(): void {
    // What went wrong stands in `choosePlace.error`.
    choose().catch(() => undefined);
  }

  return (
    <Card
      title={t('last')}
      aside={
        last !== undefined && (
          <Badge tone={isOld ? 'warn' : 'good'}>
            {isOld ? t('age.old', { days: dueDays }) : t('age.fresh')}
          </Badge>
        )
      }
    >
      <div className={styles.part}>
        {last === undefined ? (
          <Note tone="warn">{t('never')}</Note>
        ) : (
          <p>
            <RelativeTime instant={last.at} /> · <UserText>{last.place}</UserText>
            {status.place?.isThere === false && ` (${t('placeGone')})`}
          </p>
        )}
        {choosePlace.error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(choosePlace.error)}</Note>
          </div>
        )}
        <BackupOutcome state={task.state} onCancel={task.cancel} />
        {!may('backup.create') && <PermissionNote operation="backup.create" />}
        {may('backup.create') && task.state.name !== 'running' && (
          <div className={styles.buttons}>
            {last === undefined ? (
              <Button variant="primary" onPress={startChoosing}>
                {t('choose')}
              </Button>
            ) : (
              <>
                <Button variant="primary" onPress={() => task.start({})}>
                  {t('start')}
                </Button>
                <Button onPress={startChoosing}>{t('elsewhere')}</Button>
              </>
            )}
          </div>
        )}
        <p className={styles.quiet}>{t('explain')}</p>
      </div>
    </Card>
  );
}

interface BackupOutcomeProps {
  readonly state: TaskState<Create>;
  readonly onCancel: () => void;
}

function BackupOutcome({ state, onCancel }: BackupOutcomeProps) {
  const { t } = useTranslation('backup');
  const errorText = useErrorText();
  switch (state.name) {
    case 'running':
      return (
        <div className={styles.wide}>
          <Progress
            label={t(`phase.${state.progress?.phase ?? 'database'}`)}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? 0}
            onCancel={onCancel}
          />
        </div>
      );
    case 'cancelled':
      return <p role="status">{t('cancelled')}</p>;
    case 'failed':
      return (
        <div role="alert">
          <Note tone="danger">{errorText(state.error)}</Note>
        </div>
      );
    case 'done': {
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
    case 'idle':
    default:
      return null;
  }
}
