import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../kbd.tsx';
import styles from './status-bar.module.css';

interface StatusBarProps {
  readonly countText: string;
  readonly selectedCount: number;
  /** The keys of rows are shown where there are rows. */
  readonly hasRows: boolean;
  readonly canPeek: boolean;
  readonly canSelect: boolean;
}

/** Not drawn again while the list scrolls. */
export const StatusBar = memo(function StatusBar({
  countText,
  selectedCount,
  hasRows,
  canPeek,
  canSelect,
}: StatusBarProps) {
  const { t } = useTranslation('components');
  return (
    <footer className={styles.bar}>
      <output>
        <bdi>{countText}</bdi>
        {selectedCount > 0 && (
          <span className={styles.selected}>{t('table.selected', { count: selectedCount })}</span>
        )}
      </output>
      <span className={styles.hints}>
        {hasRows && (
          <>
            <span className={styles.hint}>
              <Kbd shortcut="ArrowUpDown" /> {t('table.move')}
            </span>
            <span className={styles.hint}>
              <Kbd shortcut="Enter" /> {t('table.open')}
            </span>
          </>
        )}
        {hasRows && canPeek && (
          <span className={styles.hint}>
            <Kbd shortcut="Space" /> {t('table.peek')}
          </span>
        )}
        {hasRows && canSelect && (
          <span className={styles.hint}>
            <Kbd shortcut="X" /> {t('table.select')}
          </span>
        )}
        <span className={styles.hint}>
          <Kbd shortcut="?" /> {t('table.keys')}
        </span>
      </span>
    </footer>
  );
});
