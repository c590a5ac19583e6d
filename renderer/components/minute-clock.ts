const REFRESH_INTERVAL_MS = 60_000;

const listeners = new Set<() => void>();
let nowMs = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

/** One timer for every relative time on screen. */
export const minuteClock = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    if (timer === null) {
      nowMs = Date.now();
      timer = setInterval(() => {
        nowMs = Date.now();
        for (const notify of listeners) notify();
      }, REFRESH_INTERVAL_MS);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || timer === null) return;
      clearInterval(timer);
      timer = null;
    };
  },
  nowMs: () => nowMs,
};
