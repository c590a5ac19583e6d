import { TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may.ts';
import { ICON_SIZE_PX } from '../components/icon.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Link } from '../components/link.tsx';
import styles from './frame.module.css';

interface OpeningNoticeProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A line about what came before this opening, with the way to what the history says of it. */
export function OpeningNotice({ children, onClose }: OpeningNoticeProps) {
  const { t } = useTranslation(['frame', 'history']);
  const may = useMay();
  return (
    <div role="status" className={styles.notice}>
      <TriangleAlert size={ICON_SIZE_PX} aria-hidden="true" />
      <p>
        {children}{' '}
        {may('history.activity') && (
          <Link to="/activity" search={{ kind: 'opening' }}>
            {t('history:activity.open')}
          </Link>
        )}
      </p>
      <IconButton icon={X} label={t('notice.close')} onPress={onClose} />
    </div>
  );
}
