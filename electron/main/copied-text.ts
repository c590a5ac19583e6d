import type { Clipboard, ClipboardItem } from 'electron';
import { createHmac, randomBytes } from 'node:crypto';

/** Long enough to switch to another window and paste. README names it. */
export const CLEAR_AFTER_MS = 30_000;

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
  /** Empties both of what came from here; what somebody else has put there stays. */
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

  return {
    async copy(text) {
      clearTimeout(timer);
      await clipboard.write([createItem({ 'text/plain': text, ...concealment(platform) })]);
      copied.note(text);
      // A clipboard that cannot be read cannot be compared, and is left alone.
      timer = setTimeout(() => void copied.clear().catch(() => {}), CLEAR_AFTER_MS);
      timer.unref();
    },
    async noteSelected() {
      if (selection !== undefined) selected?.note(await selection.readText());
    },
    async clear() {
      clearTimeout(timer);
      await Promise.all([copied.clear(), selected?.clear()]);
    },
  };
}

function rememberOwn(held: HeldText) {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  let noted: string | undefined;
  return {
    note(text: string): void {
      noted = digest(text);
    },
    async clear(): Promise<void> {
      const own = noted;
      noted = undefined;
      if (own !== undefined && digest(await held.readText()) === own) held.clear();
    },
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
