import type { PowerMonitor } from 'electron';
import type { PowerEvents } from './lock-policy.ts';

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
    isScreenLocked: () => monitor.getSystemIdleState(Number.MAX_SAFE_INTEGER) === 'locked',
  };
}
