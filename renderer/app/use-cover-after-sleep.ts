import { useEffect } from 'react';
import { useConnection } from '../api/use-api.ts';
import { coverAfterSleep } from './cover-after-sleep.ts';

/** Of a page that shows a vault: after a sleep nothing of it is drawn until main has said that it stays open. */
export function useCoverAfterSleep(isActive: boolean): void {
  const { api, onMessage } = useConnection();
  useEffect(() => {
    if (!isActive) return undefined;
    return coverAfterSleep({
      isLocked: async () => (await api.vault.lockStatus(undefined)).isLocked,
      onMessage,
    });
  }, [isActive, api, onMessage]);
}
