import { useTranslation } from 'react-i18next';
import styles from './loading-skeleton.module.css';

interface LoadingSkeletonProps {
  /** Lines to hold the place of. */
  readonly lines?: number;
}

/** Appears only after a moment, so that a fast answer never flickers. */
export function LoadingSkeleton({ lines = 3 }: LoadingSkeletonProps) {
  const { t } = useTranslation('components');
  return (
    <output className={styles.skeleton} aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </output>
  );
}
