import { useEffect, useEffectEvent } from 'react';
import { defaultSettings } from '#shared/settings/settings.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';

const MINUTE_MS = 60_000;

/**
 * Leaves a form that shows a secret, or empties it, when nobody touches it for as long as an open vault would stay
 * open. With no vault open main has nothing to lock, and the paper would stand on the screen for whoever comes by.
 */
export function useLeaveWhenIdle(onLeave: () => void, isActive = true): void {
  const settings = useQuery(useApi().settings.get, undefined);
  const idleMs = (settings.data ?? defaultSettings).autoLockMinutes * MINUTE_MS;
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (!isActive) return undefined;
    let timer = setTimeout(() => leave(), idleMs);
    function beginAnew(): void {
      clearTimeout(timer);
      timer = setTimeout(() => leave(), idleMs);
    }
    const events = ['keydown', 'pointerdown', 'pointermove'] as const;
    for (const event of events) window.addEventListener(event, beginAnew, { capture: true });
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, beginAnew, { capture: true });
    };
  }, [isActive, idleMs]);
}
