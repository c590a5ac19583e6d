import { spawnSync } from 'node:child_process';
import { askForPath } from './native-dialog.ts';
import { recordSetting } from './recorded-settings.ts';
import { app, chromiumHost } from './stand-in-app.ts';

interface DialogOptions {
  readonly defaultPath?: string;
  readonly properties?: readonly string[];
}

const boxes: string[] = [];

/** What Electron's dialogs have shown that asks for nothing. */
export function shownBoxes(): readonly string[] {
  return [...boxes];
}

/** Electron's dialog, as far as main uses it. */
export const dialog = {
  async showOpenDialog(_window: object, options: DialogOptions) {
    assertReady();
    recordSetting('dialog.open properties', options.properties?.join());
    const isFolder = options.properties?.includes('openDirectory') === true;
    const path = await askForPath({ kind: 'open', isFolder, defaultPath: options.defaultPath }, askInWindow);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(_window: object, options: DialogOptions) {
    assertReady();
    recordSetting('dialog.save properties', options.properties?.join());
    const path = await askForPath(
      { kind: 'save', isFolder: false, defaultPath: options.defaultPath },
      askInWindow,
    );
    return { canceled: path === null, filePath: path ?? '' };
  },
  /** Returns when the person has closed it. Linux shows it only when Electron is ready, and writes it till then. */
  showErrorBox(title: string, content: string): void {
    const isShown = process.platform !== 'linux' || app.isReady();
    if (isShown) boxes.push(`${title}\n${content}`);
    const isTest = process.send !== undefined;
    if (isTest) process.stderr.write(`${isShown ? '[box] ' : ''}${title}: ${content}\n`);
    else if (!isShown || !isSeen(title, content)) process.stderr.write(`${title}\n${content}\n`);
  },
};

function isSeen(title: string, content: string): boolean {
  return (
    spawnSync('zenity', ['--error', `--title=${title}`, `--text=${content}`]).error === undefined ||
    spawnSync('kdialog', ['--title', title, '--error', content]).error === undefined
  );
}

function assertReady(): void {
  if (!app.isReady()) throw new Error('dialog module can only be used after app is ready');
}

async function askInWindow(question: string, suggestion: string): Promise<string | null> {
  return chromiumHost().askPerson(question, suggestion);
}
