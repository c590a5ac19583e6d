import { recordSetting } from './recorded-settings.ts';

/** Electron's ClipboardItem, as far as main makes them: texts by their types. */
export class ClipboardItem {
  readonly parts: Readonly<Record<string, string>>;

  constructor(parts: Readonly<Record<string, string>>) {
    if (Object.keys(parts).length === 0) throw new TypeError('At least one MIME type is required.');
    for (const value of Object.values(parts)) {
      if (typeof value !== 'string') throw new TypeError('A payload of this type must be a string.');
    }
    this.parts = { ...parts };
  }
}

function standInClipboard() {
  let parts: Readonly<Record<string, string>> = {};
  return {
    readText: async () => parts['text/plain'] ?? '',
    writeText: async (text: string) => {
      parts = { 'text/plain': text };
    },
    write: async (items: readonly ClipboardItem[]) => {
      if (!Array.isArray(items) || !items.every((item) => item instanceof ClipboardItem)) {
        throw new TypeError('clipboard.write expects an array of ClipboardItem');
      }
      parts = Object.assign({}, ...items.map((item) => item.parts)) as typeof parts;
      // What it says, so that a test can look at it long after.
      for (const [type, value] of Object.entries(parts)) {
        if (type !== 'text/plain') recordSetting(`clipboard.${type}`, value);
      }
    },
    /** By the system's names of formats: their bytes in hexadecimal digits. */
    formats(): Readonly<Record<string, string>> {
      return Object.fromEntries(
        Object.entries(parts).flatMap(([type, value]) => {
          const [, name] = /^electron application\/osclipboard;format="(.+)"$/u.exec(type) ?? [];
          return name === undefined ? [] : [[name, Buffer.from(value).toString('hex')]];
        }),
      );
    },
    clear(): void {
      parts = {};
    },
  };
}

/** The clipboard of a machine that only the stand-in has, so that tests do not share one. */
export const clipboard = {
  ...standInClipboard(),
  ...(process.platform === 'linux' ? { selection: standInClipboard() } : {}),
};
