import type { PowerMonitor } from 'electron';
import type { PowerEvents } from './lock-policy.ts';

/** The call wants a threshold for `idle`; `locked` is answered whatever it is. */
const SCREEN_CHECK_IDLE_SECONDS = 3600;

/** Electron's powerMonitor, reduced to what the lock policy asks. */
export function watchSystemPower(monitor: PowerMonitor): PowerEvents {
  return {
    onLeave(listener) {
      monitor.on('suspend', () => listener('suspend'));
      monitor.on('shutdown', () => listener('suspend'));
      monitor.on('lock-screen', () => listener('screen-locked'));
      monitor.on('user-did-resign-active', () => listener('screen-locked'));
    },
    idleSeconds: () => monitor.getSystemIdleTime(),
    isScreenLocked: () => monitor.getSystemIdleState(SCREEN_CHECK_IDLE_SECONDS) === 'locked',
  };
}
