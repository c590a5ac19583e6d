import type { App } from 'electron';

export interface AppEnd {
  /** What is to be done before the app ends. Everything is begun at once, in this order. */
  readonly addStep: (step: () => unknown) => void;
  /** What is done after that, or after the time limit. */
  readonly addLast: (step: () => void) => void;
  /** Ends the app once; asked again, it does nothing. */
  readonly now: (exitCode: number) => void;
}

/** Core has 1.2 s, and whatever else it takes, nobody waits for an app that ends because something is wrong. */
const END_LIMIT_MS = 5000;

export function createAppEnd(app: Pick<App, 'exit'>): AppEnd {
  const steps: (() => unknown)[] = [];
  const last: (() => void)[] = [];
  let isEnding = false;

  async function end(exitCode: number): Promise<void> {
    const limit = new Promise((resolve) => {
      setTimeout(resolve, END_LIMIT_MS);
    });
    await Promise.race([limit, Promise.allSettled(steps.map(begin))]);
    for (const step of last) {
      try {
        step();
      } catch {
        // The next start does it.
      }
    }
    app.exit(exitCode);
  }

  return {
    addStep: (step) => steps.push(step),
    addLast: (step) => last.push(step),
    now(exitCode) {
      if (isEnding) return;
      isEnding = true;
      void end(exitCode);
    },
  };
}

/** One that fails keeps none of the others from being begun. */
async function begin(step: () => unknown): Promise<void> {
  await step();
}
