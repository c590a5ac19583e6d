import type { BrowserWindow, PowerMonitor } from 'electron';
import type { PowerEvents } from './lock-policy.ts';

/** The call wants a threshold for `idle`; `locked` is answered whatever it is. */
const SCREEN_CHECK_IDLE_SECONDS = 3600;

/** What Electron hears of the machine and of the person's session, reduced to what the lock policy asks. */
export function watchSystemPower(
  monitor: PowerMonitor,
  window: Pick<BrowserWindow, 'on'>,
  windowIdleSeconds: () => number,
): PowerEvents {
  let doesSystemCount = false;
  return {
    onLeave(listener) {
      monitor.on('suspend', () => listener('suspend'));
      monitor.on('shutdown', () => listener('suspend'));
      // Windows tells of logging off and of shutting down through windows alone.
      window.on('query-session-end', () => listener('suspend'));
      window.on('session-end', () => listener('suspend'));
      monitor.on('lock-screen', () => listener('screen-locked'));
      monitor.on('user-did-resign-active', () => listener('screen-locked'));
    },
    idleSeconds() {
      const seconds = monitor.getSystemIdleTime();
      doesSystemCount ||= seconds > 0;
      // Wayland compositors without an idle protocol answer 0 for ever: then only this window can tell. Asked once a
      // second, a system that does count has said something else long before it matters.
      return doesSystemCount ? seconds : windowIdleSeconds();
    },
    isScreenLocked: () => monitor.getSystemIdleState(SCREEN_CHECK_IDLE_SECONDS) === 'locked',
  };
}
