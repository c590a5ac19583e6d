import { useTranslation } from 'react-i18next';
import { GuideText } from './guide-text.tsx';
import styles from './guide.module.css';

export function GuidePage() {
  const { t } = useTranslation('guide');
  return (
    // Nothing in it takes the focus, and a page longer than the window must be read without a mouse.
    <div role="region" aria-label={t('title')} tabIndex={0} className={styles.page}>
      <GuideText />
    </div>
  );
}
