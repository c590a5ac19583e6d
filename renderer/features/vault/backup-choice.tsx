import { useTranslation } from 'react-i18next';
import type { ListedBackup, VaultMark } from '#shared/backup/restore-operations.ts';
import { FactLine } from '../../components/fact-line.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { exactTimeText } from '../../components/relative-time-text.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './vault.module.css';

interface BackupChoiceProps {
  /** Those of one vault together, newest first. */
  readonly backups: readonly ListedBackup[];
  /** What the unlock screen calls the vaults that this computer knows. */
  readonly names: ReadonlyMap<VaultMark, string>;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** More than these of one vault are a matter for the command line. */
const SHOWN_BACKUPS = 8;

/** Which backup, and before that of which vault where there are several: a backup itself does not say whose it is. */
export function BackupChoice({ backups, names, chosenId, onChoose }: BackupChoiceProps) {
  const { t, i18n } = useTranslation('vault');
  const number = new Intl.NumberFormat(formatLocale(i18n.language), { maximumFractionDigits: 1 });
  const vaults = [...Map.groupBy(backups, ({ vaultMark }) => vaultMark)];
  const mark = backups.find(({ id }) => id === chosenId)?.vaultMark ?? null;
  const name = mark === null ? undefined : names.get(mark);
  const shown = backups.filter(({ vaultMark }) => vaultMark === mark).slice(0, SHOWN_BACKUPS);
  const when = (at: string) => exactTimeText(at, i18n.language);
  return (
    <>
      {vaults.length > 1 && (
        <div>
          <RadioGroup
            aria-label={t('restore.whose')}
            options={vaults.map(([each, [newest, ...older]]) => ({
              id: each ?? '',
              label: nameOf(each, names) ?? t('restore.unknownVault'),
              description: (
                <FactLine>
                  {each}
                  {t('restore.vaultBackups', { count: older.length + 1, when: when(newest?.at ?? '') })}
                </FactLine>
              ),
            }))}
            value={mark ?? ''}
            onChange={(chosen) => {
              const newest = backups.find(({ vaultMark }) => (vaultMark ?? '') === chosen);
              if (newest !== undefined) onChoose(newest.id);
            }}
          />
          <p className={styles.help}>{t('restore.whoseHelp')}</p>
        </div>
      )}
      {vaults.length === 1 && name !== undefined && (
        <p>
          {t('restore.backupsOf')} <UserText>{name}</UserText>
        </p>
      )}
      <RadioGroup
        aria-label={t('restore.which')}
        options={shown.map(({ id, sequence, at, attachments, databaseBytes }, index) => ({
          id,
          label: t('restore.backup', { sequence, when: when(at) }),
          description: (
            <FactLine>
              {index === 0 && t('restore.newest')}
              {t('restore.attachments', { count: attachments })}
              {t('restore.database', { megabytes: number.format(databaseBytes / 1e6) })}
            </FactLine>
          ),
        }))}
        value={chosenId}
        onChange={onChoose}
      />
    </>
  );
}

function nameOf(mark: VaultMark | null, names: ReadonlyMap<VaultMark, string>) {
  const name = mark === null ? undefined : names.get(mark);
  return name === undefined ? undefined : <UserText>{name}</UserText>;
}
