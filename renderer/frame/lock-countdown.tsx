import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterruptibleWork } from '#shared/vault/interruptible-work.ts';
import { useApi } from '../api/use-api.ts';
import { useWorkWords } from '../components/use-work-words.ts';

const ASK_INTERVAL_MS = 1_000;

/** "locks in 4:12", and what that will stop. Main alone counts; asking it does not count as use. */
export function LockCountdown() {
  const { t } = useTranslation('frame');
  const api = useApi();
  const workWords = useWorkWords();
  const [seconds, setSeconds] = useState<number | null>(null);
  const [work, setWork] = useState<readonly InterruptibleWork[]>([]);

  useEffect(() => {
    let isGone = false;
    async function ask(): Promise<void> {
      try {
        const status = await api.vault.lockStatus(undefined);
        if (isGone) return;
        setSeconds(status.locksInSeconds);
        setWork(status.work);
      } catch {
        if (!isGone) setSeconds(null);
      }
    }
    void ask();
    const timer = setInterval(() => void ask(), ASK_INTERVAL_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [api]);

  if (seconds === null) return null;
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <>
      <span role="timer">{t('locksIn', { time })}</span>
      {work.length > 0 && <span role="status">{t('lockStops', { work: workWords(work) })}</span>}
    </>
  );
}
