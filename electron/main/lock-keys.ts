import type { Input, WebContents } from 'electron';
import { createPanicCounter } from '#shared/vault/panic-counter.ts';

/**
 * A page that is alive hears the same keys, hands in its drafts and asks for the lock itself. One that has not by
 * then hangs, and what it has is left behind.
 */
export const PAGE_GRACE_MS = 300;

interface LockKeysOptions {
  readonly platform: NodeJS.Platform;
  readonly monotonicMs: () => number;
  /** At once: whoever looks at a window that hangs sees nothing from here on. */
  readonly cover: () => void;
  /** After the grace of the page. Does nothing when the page has locked already. */
  readonly lock: () => void;
}

/** Hears Control+L (Command+L on a Mac) and Escape three times before the page gets them, and without it. */
export function watchLockKeys(contents: Pick<WebContents, 'on'>, options: LockKeysOptions): void {
  const isPanic = createPanicCounter();
  contents.on('before-input-event', (_event, input) => {
    if (input.type !== 'keyDown') return;
    // While a word is composed Escape is for the list of the input method.
    const isThird =
      !input.isComposing &&
      isPanic({
        key: input.key,
        isRepeat: input.isAutoRepeat,
        atMs: options.monotonicMs(),
      });
    if (!isThird && !isLockShortcut(input, options.platform)) return;
    // In the next turn, since a page that is hidden before it gets the key may not get it.
    setTimeout(options.cover, 0);
    setTimeout(options.lock, PAGE_GRACE_MS);
  });
}

/** The same keys as the action of the page, by what they type; where a layout has no L, by where L would be. */
function isLockShortcut(input: Input, platform: NodeJS.Platform): boolean {
  const isMac = platform === 'darwin';
  const hasModifiers =
    input.control !== isMac && input.meta === isMac && !input.alt && !input.shift && !input.isAutoRepeat;
  const typesLatin = /^[a-z]$/iu.test(input.key);
  return hasModifiers && (typesLatin ? input.key.toLowerCase() === 'l' : input.code === 'KeyL');
}
