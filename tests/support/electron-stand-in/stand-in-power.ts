import { EventEmitter } from 'node:events';

let lastActivityAt = performance.now();
const givenIdleSeconds = process.env['CASEKEEP_STAND_IN_IDLE_SECONDS'];
let scriptedIdleSeconds = givenIdleSeconds === undefined ? undefined : Number(givenIdleSeconds);
let isScreenLocked = false;

/** Electron's powerMonitor. Without a test, idle time is the time since the last input in the window. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => scriptedIdleSeconds ?? Math.floor((performance.now() - lastActivityAt) / 1000),
  getSystemIdleState: (thresholdSeconds: number) => {
    if (isScreenLocked) return 'locked';
    return powerMonitor.getSystemIdleTime() >= thresholdSeconds ? 'idle' : 'active';
  },
});

export function noteActivity(): void {
  lastActivityAt = performance.now();
}

export function setIdleSeconds(seconds: number | undefined): void {
  scriptedIdleSeconds = seconds;
}

export function setScreenLocked(isLocked: boolean): void {
  isScreenLocked = isLocked;
}
