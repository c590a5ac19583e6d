import {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  screen,
  session,
  utilityProcess,
  type Session,
} from 'electron';
import ElectronStore from 'electron-store';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { contract } from '#shared/contract.ts';
import { createPortPair, type Port } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import { appMenu } from './app-menu.ts';
import { listAppFiles } from './app-protocol.ts';
import { keepAppWindow, type AppWindow } from './app-window.ts';
import { watchCopiedText, type CopiedText } from './copied-text.ts';
import { startCoreProcess, type CoreProcess } from './core-process.ts';
import { createLocking, type Locking } from './create-locking.ts';
import { createDesktopHandlers } from './desktop-handlers.ts';
import type { AppEnd } from './end-app.ts';
import { createFileTickets } from './file-tickets.ts';
import { openIpcGateway } from './ipc-gateway.ts';
import { watchLockKeys } from './lock-keys.ts';
import { startLockPolicy, type LockPolicy } from './lock-policy.ts';
import { mainWindowOptions, prepareMainWindow, boundsWithin } from './main-window.ts';
import { createPartFiles } from './part-files.ts';
import { closeSession, openAppSession } from './session-policy.ts';
import { setAsideForeignFile } from './settings-file.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { systemClock } from './system-clock.ts';
import { watchSystemPower } from './system-power.ts';
import { tellPerson } from './tell-person.ts';
import { createVaultState } from './vault-state.ts';
import { watchWindowInput } from './window-input.ts';

const outFolder = join(import.meta.dirname, '..');

/** From a ready Electron to a window, step by step; each takes what those before it have made. */
export async function startApp(userData: string, end: AppEnd): Promise<void> {
  closeSystemDoors();
  const settings = openSettings(userData);
  const trainingFolder = join(userData, 'training.casekeep');
  const tickets = createFileTickets();
  const partFiles = createPartFiles();
  const copied = watchClipboard();
  const vault = createVaultState((folder) => {
    if (folder === trainingFolder) return;
    settings.rememberVault({ folder, lastOpenedAt: new Date().toISOString() });
  });
  const appSession = await openSessions();

  const core = startCoreProcess({
    fork: (path, args, options) => utilityProcess.fork(path, args, options),
    entryPath: join(outFolder, 'main', 'core-start.js'),
    computerFolder: userData,
    env: process.env,
    removePartFiles: partFiles.removeOf,
    onUnexpectedExit: () => locking.lockLostCore(),
  });
  const [desktopPort, desktopEnd] = createPortPair();
  const window = openWindow(appSession, settings);
  const gateway = openIpcGateway(ipcMain, {
    contract,
    core: core.port,
    desktop: desktopPort,
    tickets,
    vault,
    onPathGiven: partFiles.note,
    window: () => (window.isDestroyed() ? undefined : window.webContents),
    onKeysLeft: () => locking.endCoreWithKeys(),
  });
  const appWindow = keepAppWindow(window, {
    onPageLost: () => locking.lockLostPage(),
    onGivenUp: () => void endWithoutWindow(core, end),
  });
  const locking = createLocking({ vault, gateway, tickets, copied, core, appWindow });
  const policy = watchPerson(window, appWindow, locking, settings);

  serveDesktop(
    desktopEnd,
    createDesktopHandlers({
      tickets,
      settings,
      trainingFolder,
      versions: {
        app: app.getVersion(),
        runtime: describeRuntime(process.versions),
        platform: `${process.platform} ${process.arch}`,
      },
      async showOpenDialog(options) {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
        return canceled ? undefined : filePaths[0];
      },
      async showSaveDialog(options) {
        const { canceled, filePath } = await dialog.showSaveDialog(window, options);
        return canceled ? undefined : filePath;
      },
      applySettings: () => applySettings(settings),
      copied,
      lock: () => locking.lock('asked'),
      lookAtClock: policy.look,
      isLocked: vault.isLocked,
      lockNotice: locking.notice,
      locksInSeconds: policy.locksInSeconds,
      workUnderWay: gateway.workUnderWay,
    }),
  );
  applySettings(settings);

  end.addStep(appWindow.cover);
  end.addStep(vault.markLocked);
  end.addStep(policy.stop);
  end.addStep(core.stop);
  end.addStep(copied.clear);
  app.on('second-instance', () => appWindow.bringToFront());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    end.now(0);
  });
}

function closeSystemDoors(): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  Menu.setApplicationMenu(appMenu(process.platform, Menu));
  if (process.platform !== 'linux') app.clearRecentDocuments();
}

function openSettings(userData: string): SettingsStore {
  const wasSetAside = setAsideForeignFile(join(userData, 'settings.json'));
  const settings = createSettingsStore(
    new ElectronStore({
      cwd: userData,
      name: 'settings',
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: true,
      configFileMode: 0o600,
    }),
  );
  if (wasSetAside || settings.setBack.length > 0) {
    const names = wasSetAside ? ['settings.json'] : settings.setBack;
    void tellPerson((t) => [
      t('settingsSetBack.title'),
      t('settingsSetBack.text', { names: names.join(', ') }),
    ]);
  }
  return settings;
}

function watchClipboard(): CopiedText {
  return watchCopiedText({
    clipboard,
    selection: process.platform === 'linux' ? clipboard.selection : undefined,
    createItem: (parts) => new ClipboardItem(parts),
    platform: process.platform,
  });
}

async function openSessions(): Promise<Session> {
  const fontsFolder = app.isPackaged
    ? join(process.resourcesPath, 'fonts')
    : join(outFolder, '..', 'resources', 'fonts');
  const appSession = session.fromPartition(`app-${randomUUID()}`, { cache: false });
  const fontSums = join(outFolder, '..', 'resources', 'fonts', 'SHA256SUMS');
  const files = listAppFiles(join(outFolder, 'renderer'), fontsFolder, fontSums);
  await openAppSession(appSession, files, tellOfFirst());
  await closeSession(session.defaultSession);
  return appSession;
}

/** One box for a start: who copied the program badly has lost more than one font. */
function tellOfFirst(): (font: string) => void {
  let isTold = false;
  return (font) => {
    if (isTold) return;
    isTold = true;
    void tellPerson((t) => [t('alteredFont.title'), t('alteredFont.text', { font })]);
  };
}

function openWindow(appSession: Session, settings: SettingsStore): BrowserWindow {
  const window = new BrowserWindow(
    mainWindowOptions({
      session: appSession,
      preload: join(outFolder, 'preload', 'preload.cjs'),
      bounds: boundsWithin(
        settings.windowBounds(),
        screen.getAllDisplays().map((display) => display.workArea),
      ),
    }),
  );
  prepareMainWindow(window);
  window.on('close', () => settings.keepWindowBounds(window.getNormalBounds()));
  return window;
}

/** Everything by which a person, or their absence, locks the vault without the page. */
function watchPerson(
  window: BrowserWindow,
  appWindow: AppWindow,
  locking: Locking,
  settings: SettingsStore,
): LockPolicy {
  const { monotonicMs } = systemClock;
  const windowInput = watchWindowInput(window.webContents, monotonicMs);
  watchLockKeys(window.webContents, {
    platform: process.platform,
    monotonicMs,
    cover() {
      if (!locking.hasNothingToLock()) appWindow.cover();
    },
    lock() {
      locking.lock('asked');
      // What was under way may have ended by itself.
      appWindow.uncover();
    },
  });
  return startLockPolicy({
    clock: systemClock,
    power: watchSystemPower(powerMonitor, window, windowInput.idleSeconds),
    isWindowHidden: () => appWindow.isHidden(),
    autoLockMinutes: () => settings.read().autoLockMinutes,
    isLocked: locking.hasNothingToLock,
    lock: locking.lock,
  });
}

/** The box stops main as long as it is open, so core, which has been told to end, goes first. */
async function endWithoutWindow(core: CoreProcess, end: AppEnd): Promise<void> {
  await core.stop();
  await tellPerson((t) => [t('windowLost.title'), t('windowLost.text')]);
  end.now(1);
}

function serveDesktop(desktopEnd: Port, handlers: ReturnType<typeof createDesktopHandlers>): void {
  serve(contract, handlers, desktopEnd, {
    onUnexpected(error, operation) {
      const logId = randomUUID();
      const kind = error instanceof Error ? error.name : 'unknown';
      process.stderr.write(`${operation} failed: ${kind} (${logId})\n`);
      return logId;
    },
  });
}

function applySettings(settings: SettingsStore): void {
  const { theme } = settings.read();
  nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme;
}

function describeRuntime(versions: Readonly<Record<string, string | undefined>>): string {
  return ['electron', 'chrome', 'node']
    .filter((name) => versions[name] !== undefined)
    .map((name) => `${name} ${versions[name] ?? ''}`)
    .join(', ');
}
