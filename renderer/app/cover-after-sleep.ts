/** A page that has not looked at its clock for so long has slept, or hung: main takes three times as much for a sleep. */
export const MAX_GAP_MS = 5000;
const LOOK_INTERVAL_MS = 250;

/** After a sleep one of these may be the first that the page hears of. */
const firstSigns = ['keydown', 'pointermove', 'pointerdown', 'wheel', 'focus', 'resize', 'visibilitychange'];

interface SleepOptions {
  /** Has main look at its own clock; it empties the window when it says that the vault is locked. */
  readonly isLocked: () => Promise<boolean>;
  /** Returns a function that stops listening. */
  readonly onMessage: (listener: () => void) => () => void;
}

/**
 * Shows nothing of the page from a sleep on until main has said that the vault stays open. Two clocks are watched. That
 * of the system counts through every sleep, but only a script can look at it: at every tick, message and input, before
 * anything is drawn of them, and where something moves in every frame, since the first may be one from before the sleep.
 * That of animations draws the cover by itself, whatever script comes when: as long as the page is awake it never gets
 * that far. Returns a function that ends it.
 */
export function coverAfterSleep({ isLocked, onMessage }: SleepOptions): () => void {
  const cover = document.body.animate([{ opacity: 0 }, { opacity: 0 }], {
    delay: MAX_GAP_MS,
    duration: 1,
    fill: 'forwards',
  });
  let lookedAtMs = Date.now();
  let lookedAtMonotonicMs = performance.now();
  let isCovered = false;
  let isAsking = false;
  let frame: number | undefined;

  function look(): void {
    const nowMs = Date.now();
    const nowMonotonicMs = performance.now();
    const gapMs = Math.max(Math.abs(nowMs - lookedAtMs), nowMonotonicMs - lookedAtMonotonicMs);
    lookedAtMs = nowMs;
    lookedAtMonotonicMs = nowMonotonicMs;
    isCovered ||= gapMs > MAX_GAP_MS;
    cover.currentTime = isCovered ? MAX_GAP_MS + 1 : 0;
    if (isCovered && !isAsking) void ask();
    if (doesAnythingMove()) frame ??= requestAnimationFrame(lookInFrame);
  }

  function lookInFrame(): void {
    frame = undefined;
    look();
  }

  function doesAnythingMove(): boolean {
    return document.getAnimations().some((each) => each !== cover && each.playState === 'running');
  }

  /** Whatever is not a plain answer is asked again at the next tick, and until then nothing is shown. */
  async function ask(): Promise<void> {
    isAsking = true;
    isCovered = await isLocked().catch(() => true);
    isAsking = false;
  }

  const timer = setInterval(look, LOOK_INTERVAL_MS);
  const stopMessages = onMessage(look);
  for (const sign of firstSigns) window.addEventListener(sign, look, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
    stopMessages();
    for (const sign of firstSigns) window.removeEventListener(sign, look, { capture: true });
    cover.cancel();
  };
}
