import { Link } from '@tanstack/react-router';
import { Lock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ariaShortcut } from '../actions/shortcut.ts';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { FactLine } from '../components/fact-line.tsx';
import { ICON_SIZE_PX, SMALL_ICON_SIZE_PX } from '../components/icon.ts';
import { Kbd } from '../components/kbd.tsx';
import { UserText } from '../components/user-text.tsx';
import { BackupLine } from './backup-line.tsx';
import { Brand } from './brand.tsx';
import { LockCountdown } from './lock-countdown.tsx';
import { railItems, type RailItem } from './rail-items.ts';
import { RecoveryLine } from './recovery-line.tsx';
import { useBackupReminder } from './use-backup-reminder.ts';
import styles from './rail.module.css';

interface RailProps {
  readonly lockNow: () => void;
}

export function Rail({ lockNow }: RailProps) {
  const { t, i18n } = useTranslation(['frame', 'vault']);
  const api = useApi();
  const summary = useQuery(api.vault.summary, undefined);
  const backup = useBackupReminder();
  const count = new Intl.NumberFormat(i18n.language);

  const entry = (item: RailItem) => (
    <li key={item.id}>
      <Link to={item.to} className={styles.entry} activeProps={{ className: styles.current ?? '' }}>
        <item.icon size={ICON_SIZE_PX} aria-hidden="true" />
        <span className={styles.word}>{t(`rail.${item.id}`)}</span>
        {'count' in item && summary.data !== undefined && (
          <span className={styles.count}>{count.format(summary.data.counts[item.count])}</span>
        )}
        {item.id === 'backup' && backup?.reminder !== undefined && (
          <TriangleAlert size={SMALL_ICON_SIZE_PX} className={styles.mark} aria-hidden="true" />
        )}
        {item.id === 'search' && <Kbd shortcut="Mod+K" />}
      </Link>
    </li>
  );

  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <Brand />
      <ul className={styles.entries}>{railItems.filter(({ place }) => place === 'top').map(entry)}</ul>
      <div className={styles.foot}>
        <div className={styles.facts}>
          {summary.data !== undefined && (
            <>
              <span>
                <UserText>{summary.data.name}</UserText>
              </span>
              <span>
                <FactLine>
                  <UserText>{summary.data.user.displayName}</UserText>
                  {t(`vault:people.roles.${summary.data.user.role}`)}
                </FactLine>
              </span>
            </>
          )}
          {backup !== undefined && <BackupLine {...backup} />}
          <RecoveryLine />
          <LockCountdown />
        </div>
        <ul className={styles.entries}>
          {railItems.filter(({ place }) => place === 'foot').map(entry)}
          <li>
            <button
              type="button"
              className={styles.entry}
              aria-keyshortcuts={ariaShortcut('Mod+L')}
              onClick={lockNow}
            >
              <Lock size={ICON_SIZE_PX} aria-hidden="true" />
              <span className={styles.word}>{t('rail.lock')}</span>
              <Kbd shortcut="Mod+L" />
            </button>
          </li>
        </ul>
      </div>
    </nav>
  );
}
