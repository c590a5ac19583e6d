import { useTranslation } from 'react-i18next';
import styles from './blank-screen.module.css';

/** Nothing but the ground: what a person at the next table may see. */
export function BlankScreen() {
  const { t } = useTranslation('frame');
  return <div className={styles.blank} role="status" aria-label={t('blank')} />;
}
