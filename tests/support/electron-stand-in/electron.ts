import { EventEmitter } from 'node:events';
import { chromiumHost, app } from './stand-in-app.ts';
import { askForPath } from './native-dialog.ts';
import { recordAll, recordSetting } from './recorded-settings.ts';
import { listenToTest } from './remote-control.ts';
import { answerRoute, isPopupAllowed } from './stand-in-window.ts';

export { app } from './stand-in-app.ts';
export { BrowserWindow } from './stand-in-window.ts';
export { clipboard, ClipboardItem } from './stand-in-clipboard.ts';
export { ipcMain } from './stand-in-web-contents.ts';
export { powerMonitor } from './stand-in-power.ts';
export { session } from './stand-in-session.ts';
export { utilityProcess } from './stand-in-utility-process.ts';

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: object }[]): void {
    for (const { scheme, privileges } of schemes) recordAll(`scheme.${scheme}`, privileges);
  },
};

export const Menu = {
  buildFromTemplate: (template: readonly object[]) => ({ items: template }),
  setApplicationMenu(menu: object | null): void {
    recordSetting('app.menu', menu === null ? 'none' : 'some');
  },
};

interface DialogOptions {
  readonly defaultPath?: string;
  readonly properties?: readonly string[];
}

export const dialog = {
  async showOpenDialog(_window: object, options: DialogOptions) {
    recordSetting('dialog.open properties', options.properties?.join());
    const isFolder = options.properties?.includes('openDirectory') === true;
    const path = await askForPath({ kind: 'open', isFolder, defaultPath: options.defaultPath }, askInWindow);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(_window: object, options: DialogOptions) {
    recordSetting('dialog.save properties', options.properties?.join());
    const path = await askForPath(
      { kind: 'save', isFolder: false, defaultPath: options.defaultPath },
      askInWindow,
    );
    return { canceled: path === null, filePath: path ?? '' };
  },
};

async function askInWindow(question: string, suggestion: string): Promise<string | null> {
  return chromiumHost().askPerson(question, suggestion);
}

class StandInTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource() {
    return this.#source;
  }

  set themeSource(source) {
    this.#source = source;
    void chromiumHost().page.emulateMedia({ colorScheme: source === 'system' ? null : source });
  }
}

export const nativeTheme = new StandInTheme();

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

listenToTest();
// After main has run to its end, as in Electron: by then it has appended its switches.
setImmediate(() => {
  app.launch({ answer: answerRoute, isPopupAllowed }).catch((error: unknown) => {
    // A test wants to know everything, a person one line.
    const text = process.send === undefined ? String(error).split('\n')[0] : String(error);
    process.stderr.write(`The window could not be opened: ${text}\n`);
    process.exit(1);
  });
});
