const realWallMs = Date.now.bind(Date);
const realMonotonicMs = performance.now.bind(performance);
const STEP_MS = 1000;

let wallAheadMs = 0;
let monotonicAheadMs = 0;
let stepping: NodeJS.Timeout | undefined;

Date.now = () => realWallMs() + wallAheadMs;
performance.now = () => realMonotonicMs() + monotonicAheadMs;

/**
 * Both clocks of this process run so many times as fast from now on; timers keep their pace. They gain once a second, as
 * a timer of this process: when it is held up, they are too, and nothing looks like a jump that is none.
 */
export function setClockRate(rate: number): void {
  clearInterval(stepping);
  const gainMs = (rate - 1) * STEP_MS;
  stepping = setInterval(() => {
    wallAheadMs += gainMs;
    monotonicAheadMs += gainMs;
  }, STEP_MS);
  stepping.unref();
}

/** As a person sets the clock, or as a machine that slept finds it. */
export function jumpWallClock(ms: number): void {
  wallAheadMs += ms;
}
