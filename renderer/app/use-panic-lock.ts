import { useEffect, useEffectEvent } from 'react';
import { createPanicCounter } from '#shared/vault/panic-counter.ts';

/**
 * Escape three times in a row locks at once, whatever has the focus and whatever is open. Main hears it too; this
 * window is quicker, and hands in its drafts first.
 */
export function usePanicLock(isActive: boolean, lockNow: () => void): void {
  const lock = useEffectEvent(lockNow);
  useEffect(() => {
    if (!isActive) return undefined;
    const isPanic = createPanicCounter();
    function onKeyDown({ key, repeat, timeStamp }: KeyboardEvent): void {
      if (isPanic({ key, isRepeat: repeat, atMs: timeStamp })) lock();
    }
    // Capture: a dialog or a menu that takes Escape for itself must not hide it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isActive]);
}
