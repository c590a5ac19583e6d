import { useTranslation } from 'react-i18next';
import { lockReasons } from '#shared/vault/lock-reason.ts';
import styles from './vault.module.css';

/** Says why the vault is locked, so that nobody wonders whether somebody else did it. */
export function LockReasonLine() {
  const { t } = useTranslation('vault');
  const given = location.hash.slice(1);
  const reason = lockReasons.find((known) => known === given);
  if (reason === undefined || reason === 'asked') return null;
  return (
    <p role="status" className={styles.lockReason}>
      {t(`lockReason.${reason}`)}
    </p>
  );
}
