import type { LockReason } from '#shared/vault/lock-reason.ts';

export interface LockClock {
  readonly wallMs: () => number;
  readonly monotonicMs: () => number;
  /** Returns a function that stops the repetition. */
  readonly every: (intervalMs: number, tick: () => void) => () => void;
}

export interface PowerEvents {
  /** Sleep, shutdown, logging off, a locked screen, another user: the person or the machine leaves. */
  readonly onLeave: (listener: (reason: 'suspend' | 'screen-locked') => void) => void;
  readonly idleSeconds: () => number;
  readonly isScreenLocked: () => boolean;
}

interface LockPolicyOptions {
  readonly clock: LockClock;
  readonly power: PowerEvents;
  readonly isWindowHidden: () => boolean;
  readonly autoLockMinutes: () => number;
  readonly isLocked: () => boolean;
  readonly lock: (reason: LockReason) => void;
}

export interface LockPolicy {
  /** Seconds until the vault locks by itself, or null when it is locked. */
  readonly locksInSeconds: () => number | null;
  /** Now, instead of at the next tick: a page that has slept waits for the answer before it shows anything. */
  readonly look: () => void;
  readonly stop: () => void;
}

const TICK_MS = 1000;
/** A tick this late means that the machine slept without saying so (security.md §2.7). */
const MAX_GAP_MS = 15_000;
const SCREEN_CHECK_MS = 5000;
const MAX_HIDDEN_MS = 120_000;

export function startLockPolicy(options: LockPolicyOptions): LockPolicy {
  const { clock, power } = options;
  let lastWallMs = clock.wallMs();
  let lastMonotonicMs = clock.monotonicMs();
  let screenCheckedAtMs = lastMonotonicMs;
  let hiddenSinceMs: number | undefined;

  power.onLeave(lockFor);
  const stop = clock.every(TICK_MS, look);

  function look(): void {
    const reason = findReason();
    if (reason !== undefined) lockFor(reason);
  }

  function lockFor(reason: LockReason): void {
    if (!options.isLocked()) options.lock(reason);
  }

  function findReason(): LockReason | undefined {
    const wallMs = clock.wallMs();
    const nowMs = clock.monotonicMs();
    const wallGapMs = Math.abs(wallMs - lastWallMs);
    const gapMs = nowMs - lastMonotonicMs;
    lastWallMs = wallMs;
    lastMonotonicMs = nowMs;
    if (wallGapMs > MAX_GAP_MS || gapMs > MAX_GAP_MS) return 'time-jump';

    if (secondsLeft() <= 0) return 'idle';

    if (!options.isWindowHidden()) hiddenSinceMs = undefined;
    else hiddenSinceMs ??= nowMs;
    if (hiddenSinceMs !== undefined && nowMs - hiddenSinceMs > MAX_HIDDEN_MS) return 'hidden';

    // Linux has no lock-screen event; asking costs a D-Bus call, hence not at every tick.
    if (nowMs - screenCheckedAtMs >= SCREEN_CHECK_MS) {
      screenCheckedAtMs = nowMs;
      if (power.isScreenLocked()) return 'screen-locked';
    }
    return undefined;
  }

  function secondsLeft(): number {
    return options.autoLockMinutes() * 60 - power.idleSeconds();
  }

  return {
    locksInSeconds: () => (options.isLocked() ? null : Math.max(0, Math.round(secondsLeft()))),
    look,
    stop,
  };
}
