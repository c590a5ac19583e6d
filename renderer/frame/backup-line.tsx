import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupReminder } from '#shared/backup/backup-reminder.ts';
import { SMALL_ICON_SIZE_PX } from '../components/icon.ts';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './rail.module.css';

interface BackupLineProps {
  readonly lastAt: string | null;
  readonly reminder: BackupReminder | undefined;
}

/** Age of the last backup: quiet while it is young, and then a way to the next one. Never in the way. */
export function BackupLine({ lastAt, reminder }: BackupLineProps) {
  const { t } = useTranslation('frame');
  if (reminder === undefined) {
    return lastAt === null ? null : (
      <span>
        {t('backup.last')} <RelativeTime instant={lastAt} />
      </span>
    );
  }
  return (
    <Link to="/backup" className={styles.due}>
      <TriangleAlert size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
      <span>
        {t(`backup.${reminder}`)} {reminder === 'old' && lastAt !== null && <RelativeTime instant={lastAt} />}
      </span>
    </Link>
  );
}
