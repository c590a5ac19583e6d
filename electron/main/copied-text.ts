import type { Clipboard } from 'electron';
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';

/** A page says that it copies before the system has the text. */
const SETTLE_MS = 100;

export interface CopiedText {
  /** What the clipboard holds now came from our window. */
  readonly note: () => Promise<void>;
  /** Empties the clipboard if it still holds that; what somebody else has put there stays. */
  readonly clear: () => Promise<void>;
}

/** Remembers what was copied by its keyed hash: the text itself would outlive the lock in main. */
export function watchCopiedText(clipboard: Pick<Clipboard, 'readText' | 'clear'>): CopiedText {
  const key = randomBytes(32);
  let noted: string | undefined;
  let noting: Promise<void> = Promise.resolve();

  async function held(): Promise<string> {
    return createHmac('sha256', key)
      .update(await clipboard.readText())
      .digest('hex');
  }

  return {
    note() {
      noting = setTimeoutAsync(SETTLE_MS).then(async () => {
        noted = await held();
      });
      return noting;
    },
    async clear() {
      await noting;
      if (noted === undefined) return;
      const isOurs = noted === (await held());
      noted = undefined;
      if (isOurs) clipboard.clear();
    },
  };
}
