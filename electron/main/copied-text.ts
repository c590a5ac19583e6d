import type { Clipboard, ClipboardItem } from 'electron';
import { createHmac, randomBytes } from 'node:crypto';

/** Long enough to switch to another window and paste. README names it. */
export const CLEAR_AFTER_MS = 30_000;

/** What could not be read to be compared is tried again so often until it can. */
export const TRY_AGAIN_AFTER_MS = 5000;

type HeldText = Pick<Clipboard, 'readText' | 'clear'>;

interface CopiedTextOptions {
  readonly clipboard: HeldText & Pick<Clipboard, 'write'>;
  /** What is only marked with the mouse, in X11 and Wayland. Elsewhere there is no such thing. */
  readonly selection: HeldText | undefined;
  readonly createItem: (parts: Readonly<Record<string, string>>) => ClipboardItem;
  readonly platform: NodeJS.Platform;
}

export interface CopiedText {
  /** Puts text on the clipboard, marked as a secret, for half a minute. */
  readonly copy: (text: string) => Promise<void>;
  /** Something was marked in our window, and the system has it. */
  readonly noteSelected: () => Promise<void>;
  /**
   * Empties both of what came from here, also of what is still on its way there; what somebody else has put there
   * stays. Rejects when one cannot be read now, and goes on trying.
   */
  readonly clear: () => Promise<void>;
}

/** Remembers what was copied by its keyed hash: the text itself would outlive the lock in main. */
export function watchCopiedText({
  clipboard,
  selection,
  createItem,
  platform,
}: CopiedTextOptions): CopiedText {
  const copied = rememberOwn(clipboard);
  const selected = selection === undefined ? undefined : rememberOwn(selection);
  let timer: NodeJS.Timeout | undefined;
  let clearings = 0;

  return {
    async copy(text) {
      const clearingsBefore = clearings;
      copied.expect(text);
      await clipboard.write([createItem({ 'text/plain': text, ...concealment(platform) })]);
      copied.note(text);
      // Not earlier: if it had failed, the copy before it would still be there.
      clearTimeout(timer);
      if (clearings !== clearingsBefore) return copied.clear();
      timer = setTimeout(() => void copied.clear().catch(() => {}), CLEAR_AFTER_MS);
      timer.unref();
    },
    async noteSelected() {
      if (selection === undefined || selected === undefined) return;
      const clearingsBefore = clearings;
      selected.note(await selection.readText());
      if (clearings !== clearingsBefore) await selected.clear();
    },
    async clear() {
      clearings += 1;
      clearTimeout(timer);
      await Promise.all([copied.clear(), selected?.clear()]);
    },
  };
}

function rememberOwn(held: HeldText) {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  let noted: ReadonlySet<string> = new Set();
  let nextTry: NodeJS.Timeout | undefined;

  async function clear(): Promise<void> {
    clearTimeout(nextTry);
    const own = noted;
    if (own.size === 0) return;
    try {
      if (own.has(digest(await held.readText()))) held.clear();
    } catch (error) {
      clearTimeout(nextTry);
      nextTry = setTimeout(() => void clear().catch(() => {}), TRY_AGAIN_AFTER_MS);
      nextTry.unref();
      throw error;
    }
    if (noted === own) noted = new Set();
  }

  return {
    /** It may be there soon, in place of what is. */
    expect(text: string): void {
      noted = new Set([...noted, digest(text)]);
    },
    /** It is there. */
    note(text: string): void {
      clearTimeout(nextTry);
      noted = new Set([digest(text)]);
    },
    clear,
  };
}

/**
 * Asks clipboard histories and clouds not to keep it: the formats that password managers use (security.md §3.1,
 * Clipboard). Nothing makes them obey.
 */
function concealment(platform: NodeJS.Platform): Readonly<Record<string, string>> {
  const formats: Readonly<Record<string, string>> =
    platform === 'win32'
      ? {
          ExcludeClipboardContentFromMonitorProcessing: '1',
          // Numbers of 32 bits: zero.
          CanIncludeInClipboardHistory: '\0\0\0\0',
          CanUploadToCloudClipboard: '\0\0\0\0',
        }
      : platform === 'darwin'
        ? { 'org.nspasteboard.ConcealedType': '1' }
        : { 'x-kde-passwordManagerHint': 'secret' };
  return Object.fromEntries(
    Object.entries(formats).map(([name, value]) => [
      `electron application/osclipboard;format="${name}"`,
      value,
    ]),
  );
}
