import { useTranslation } from 'react-i18next';
import { LimitsText } from './limits-text.tsx';
import styles from './limits.module.css';

export function LimitsPage() {
  const { t } = useTranslation('limits');
  return (
    // Nothing in it takes the focus, and a page longer than the window must be read without a mouse.
    <div role="region" aria-label={t('title')} tabIndex={0} className={styles.page}>
      <LimitsText />
    </div>
  );
}
