import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';
import { useMay } from '../api/use-may.ts';
import { ICON_SIZE_PX } from '../components/icon.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Link } from '../components/link.tsx';
import { exactTimeText } from '../components/relative-time-text.ts';
import styles from './frame.module.css';

interface WrongTriesLineProps {
  readonly tries: NonNullable<VaultSummary['wrongTries']>;
  readonly onClose: () => void;
}

/** That somebody tried to get in before this opening. Whoever did it themselves puts it away. */
export function WrongTriesLine({ tries: { count, since }, onClose }: WrongTriesLineProps) {
  const { t, i18n } = useTranslation(['frame', 'history']);
  const may = useMay();
  return (
    <div role="status" className={styles.tries}>
      <TriangleAlert size={ICON_SIZE_PX} aria-hidden="true" />
      <p>
        {since === null
          ? t('wrongTries.ever', { count })
          : t('wrongTries.since', { count, when: exactTimeText(since, i18n.language) })}{' '}
        {t('wrongTries.what')}{' '}
        {may('history.activity') && (
          <Link to="/activity" search={{ kind: 'opening' }}>
            {t('history:activity.open')}
          </Link>
        )}
      </p>
      <IconButton icon={X} label={t('wrongTries.close')} onPress={onClose} />
    </div>
  );
}
