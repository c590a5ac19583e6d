import { useTranslation } from 'react-i18next';
import { limitTopics } from '#shared/limits/limit-topics.ts';
import styles from './limits.module.css';

/** The same words before and after a vault is open. */
export function LimitsText() {
  const { t } = useTranslation('limits');
  return (
    <article className={styles.text}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p>{t('intro')}</p>
      {limitTopics.map((topic) => (
        <section key={topic} className={styles.topic}>
          <h2 className={styles.heading}>{t(`topics.${topic}.title`)}</h2>
          <p>{t(`topics.${topic}.text`)}</p>
          <p>
            <strong>{t('instead')}</strong> {t(`topics.${topic}.instead`)}
          </p>
        </section>
      ))}
    </article>
  );
}
