import type { WebContents } from 'electron';

/** Not made by a person: a window may come to lie under a pointer that nobody moves. */
const notByHand: ReadonlySet<string> = new Set(['undefined', 'mouseEnter', 'mouseLeave']);

export interface WindowInput {
  /** Since the last key, click, move or touch in the window; the page cannot change it. */
  readonly idleSeconds: () => number;
}

export function watchWindowInput(contents: Pick<WebContents, 'on'>, monotonicMs: () => number): WindowInput {
  let lastMs = monotonicMs();
  contents.on('input-event', (_event, { type }) => {
    if (!notByHand.has(type)) lastMs = monotonicMs();
  });
  return { idleSeconds: () => Math.floor((monotonicMs() - lastMs) / 1000) };
}
