import { recordSetting } from './recorded-settings.ts';

/** Electron's ClipboardItem, as far as main makes them: texts by their types. */
export class ClipboardItem {
  readonly parts: Readonly<Record<string, string>>;

  constructor(parts: Readonly<Record<string, string>>) {
    this.parts = parts;
  }
}

function standInClipboard() {
  let parts: Readonly<Record<string, string>> = {};
  return {
    readText: async () => parts['text/plain'] ?? '',
    writeText: async (text: string) => {
      parts = { 'text/plain': text };
    },
    write: async ([item]: readonly ClipboardItem[]) => {
      parts = item?.parts ?? {};
      // What it says, so that a test can look at it long after.
      for (const [type, value] of Object.entries(parts)) {
        if (type !== 'text/plain') recordSetting(`clipboard.${type}`, value);
      }
    },
    clear(): void {
      parts = {};
    },
  };
}

/** The clipboard of a machine that only the stand-in has, so that tests do not share one. */
export const clipboard = { ...standInClipboard(), selection: standInClipboard() };
