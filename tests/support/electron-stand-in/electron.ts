import { EventEmitter } from 'node:events';
import { chromiumHost, app, endProcess } from './stand-in-app.ts';
import { recordAll, recordSetting } from './recorded-settings.ts';
import { showFaults } from './show-faults.ts';
import { listenToTest } from './remote-control.ts';
import { answerRoute, isPopupAllowed } from './stand-in-window.ts';

export { app } from './stand-in-app.ts';
export { BrowserWindow } from './stand-in-window.ts';
export { dialog } from './stand-in-dialog.ts';
export { clipboard, ClipboardItem } from './stand-in-clipboard.ts';
export { ipcMain } from './stand-in-web-contents.ts';
export { powerMonitor } from './stand-in-power.ts';
export { session } from './stand-in-session.ts';
export { utilityProcess } from './stand-in-utility-process.ts';

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: object }[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) recordAll(`scheme.${scheme}`, privileges);
  },
};

export const Menu = {
  buildFromTemplate: (template: readonly object[]) => ({ items: template }),
  setApplicationMenu(menu: object | null): void {
    recordSetting('app.menu', menu === null ? 'none' : 'some');
  },
};

class StandInTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource() {
    return this.#source;
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError('Error processing argument');
    this.#source = source;
    void chromiumHost().page.emulateMedia({ colorScheme: source === 'system' ? null : source });
  }
}

export const nativeTheme = new StandInTheme();

export const screen = {
  getAllDisplays() {
    if (!app.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
  },
};

showFaults();
listenToTest();
// After main has run to its end, as in Electron: by then it has appended its switches.
setImmediate(() => {
  app.launch({ answer: answerRoute, isPopupAllowed }).catch((error: unknown) => {
    // A test wants to know everything, a person one line.
    const text = process.send === undefined ? String(error).split('\n')[0] : String(error);
    process.stderr.write(`The window could not be opened: ${text}\n`);
    endProcess(1);
  });
});
