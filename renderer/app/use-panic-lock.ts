import { useEffect, useEffectEvent } from 'react';

const PRESSES = 3;
const WITHIN_MS = 1_200;

/** Escape three times in a row locks at once, whatever has the focus and whatever is open. */
export function usePanicLock(isActive: boolean, lockNow: () => void): void {
  const lock = useEffectEvent(lockNow);
  useEffect(() => {
    if (!isActive) return undefined;
    let pressedAtMs: number[] = [];
    function onKeyDown(event: KeyboardEvent): void {
      if (event.repeat) return;
      if (event.key !== 'Escape') {
        pressedAtMs = [];
        return;
      }
      pressedAtMs = [...pressedAtMs, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS);
      if (pressedAtMs.length >= PRESSES) lock();
    }
    // Capture: a dialog or a menu that takes Escape for itself must not hide it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isActive]);
}
