/** Well below the 50 ms after which a person feels that something hangs. */
const BUSY_MS = 20;

/** Lets long work give way: every step asks, few of them wait. */
export interface Pace {
  /** Lets other calls have their turn when it is time. Throws `ipc/cancelled` when the caller has given up. */
  readonly step: () => Promise<void>;
}

export function createPace(pause: () => Promise<void>): Pace {
  let busySince = performance.now();
  return {
    async step() {
      if (performance.now() - busySince < BUSY_MS) return;
      await pause();
      busySince = performance.now();
    },
  };
}
