import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secondsAgoText } from '../components/relative-time-text.ts';
import type { DraftState } from './use-draft.ts';
import styles from './draft-status.module.css';

const REFRESH_INTERVAL_MS = 5_000;

/** "Draft kept in the vault · 2 seconds ago": nobody has to wonder. */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const { t, i18n } = useTranslation('forms');
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), REFRESH_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);

  if (state.name === 'none') return null;
  if (state.name === 'failed') {
    return (
      <span role="alert" className={styles.failed}>
        {t('draft.failed')}
      </span>
    );
  }
  return (
    <span className={styles.status}>
      {state.name === 'saving'
        ? t('draft.saving')
        : t('draft.kept', {
            when: secondsAgoText(state.savedAt, Math.max(nowMs, Date.parse(state.savedAt)), i18n.language),
          })}
    </span>
  );
}
