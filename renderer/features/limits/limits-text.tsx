import { useTranslation } from 'react-i18next';
import { limitTopics } from '#shared/limits/limit-topics.ts';
import { Button } from '../../components/button.tsx';
import styles from './limits.module.css';

/** The same words before and after a vault is open. Holds nothing of a vault, so it may be printed. */
export function LimitsText() {
  const { t } = useTranslation('limits');
  return (
    <article className={styles.text} data-prints="">
      <h1 className={styles.title}>{t('title')}</h1>
      <p>{t('intro')}</p>
      <div className={styles.print}>
        <Button onPress={() => window.print()}>{t('print')}</Button>
      </div>
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
