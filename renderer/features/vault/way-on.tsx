import { useTranslation } from 'react-i18next';
import { isAppError } from '#shared/errors/app-error.ts';
import { Button } from '../../components/button.tsx';
import styles from './vault.module.css';

/** What a copy on this computer gets round. */
const placeErrors = [
  'vault/read-only-place',
  'vault/on-removable-disk',
  'vault/on-network-disk',
  'vault/on-fat-disk',
] as const;

/** What only a backup can put right. */
const damageErrors = [
  'vault/corrupt',
  'vault/keys-damaged',
  'vault/keys-missing',
  'vault/keys-older',
  'vault/database-older',
  'vault/foreign-file',
  'vault/plaintext-file',
  'vault/audit-broken',
] as const;

interface WayOnProps {
  /** Why the vault did not open. */
  readonly failure: unknown;
  readonly onCopyIn: () => void;
  readonly onRestore: () => void;
}

/** The next step for a vault that cannot be opened as it lies, where there is one. */
export function WayOn({ failure, onCopyIn, onRestore }: WayOnProps) {
  const { t } = useTranslation('vault');
  if (isAppError(failure, ...placeErrors)) {
    return (
      <Button isFullWidth onPress={onCopyIn}>
        {t('copyIn.offer')}
      </Button>
    );
  }
  if (!isAppError(failure, ...damageErrors)) return null;
  return (
    <div>
      <Button isFullWidth onPress={onRestore}>
        {t('restore.offer')}
      </Button>
      <p className={styles.help}>{t('restore.offerHelp')}</p>
    </div>
  );
}
