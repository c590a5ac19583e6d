import { useTranslation } from 'react-i18next';
import type { LockNotice } from '#shared/vault/lock-notice.ts';
import { useWorkWords } from '../../components/use-work-words.ts';
import styles from './vault.module.css';

interface LockReasonLineProps {
  readonly notice: LockNotice | null;
}

/** Says why the vault is locked, so that nobody wonders whether somebody else did it, and what that stopped. */
export function LockReasonLine({ notice }: LockReasonLineProps) {
  const { t } = useTranslation('vault');
  const workWords = useWorkWords();
  if (notice === null) return null;
  const { reason, stopped } = notice;
  if (reason === 'asked' && stopped.length === 0) return null;
  return (
    <p role="status" className={styles.lockReason}>
      {reason !== 'asked' && <span>{t(`lockReason.${reason}`)}</span>}
      {stopped.length > 0 && <span>{t('lockStopped', { work: workWords(stopped) })}</span>}
    </p>
  );
}
