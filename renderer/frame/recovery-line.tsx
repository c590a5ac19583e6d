import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/use-may.ts';
import { useQuery } from '../api/use-query.ts';
import { SMALL_ICON_SIZE_PX } from '../components/icon.ts';
import styles from './rail.module.css';

/**
 * The way to a recovery key, for who may make one, until there is one: offered and not asked at the first start, where
 * nobody has paper at hand. Without a record there is nothing to lose yet.
 */
export function RecoveryLine() {
  const { t } = useTranslation('frame');
  const api = useApi();
  const may = useMay();
  const { data: status } = useQuery(api.recovery.status, undefined);
  const { data: summary } = useQuery(api.vault.summary, undefined);
  if (!may('recovery.make') || status?.madeAt !== null || summary === undefined) return null;
  if (summary.isTraining || Object.values(summary.counts).every((count) => count === 0)) return null;
  return (
    <Link to="/settings" className={styles.due}>
      <KeyRound size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
      <span>{t('noRecoveryKey')}</span>
    </Link>
  );
}
