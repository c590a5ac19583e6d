import { useTranslation } from 'react-i18next';
import { ProgressBar } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  readonly onCancel?: () => void;
}

/** Long work: what is done, a count, and a way out. */
export function Progress({ label, done, total, onCancel }: ProgressProps) {
  const { t, i18n } = useTranslation('components');
  const count = new Intl.NumberFormat(i18n.language);
  const countText =
    total > 0 ? t('progress.count', { done: count.format(done), total: count.format(total) }) : '';
  return (
    <div className={styles.progress}>
      <ProgressBar
        aria-label={label}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={total === 0}
        valueLabel={countText}
      >
        {({ percentage }) => (
          <>
            <div className={styles.texts}>
              <span>{label}</span>
              <span className={styles.count}>{countText}</span>
            </div>
            <div className={styles.track}>
              <div
                className={total === 0 ? styles.indeterminate : styles.fill}
                style={total === 0 ? undefined : { inlineSize: `${percentage ?? 0}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel !== undefined && <Button onPress={onCancel}>{t('cancel')}</Button>}
    </div>
  );
}
