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
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import ElectronStore from 'electron-store';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '#shared/contract.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import { installNetworkTripwire } from '#shared/network/network-tripwire.ts';
import { emptyCoreDumps } from '#shared/process/empty-core-dumps.ts';
import type { LockNotice } from '#shared/vault/lock-notice.ts';
import type { LockReason } from '#shared/vault/lock-reason.ts';
import { appMenu } from './app-menu.ts';
import { appScheme, listAppFiles } from './app-protocol.ts';
import { keepAppWindow } from './app-window.ts';
import { applyChromiumSwitches } from './chromium-switches.ts';
import { watchCopiedText } from './copied-text.ts';
import { startCoreProcess } from './core-process.ts';
import { createDesktopHandlers } from './desktop-handlers.ts';
import { createFileTickets } from './file-tickets.ts';
import { openIpcGateway } from './ipc-gateway.ts';
import { watchLockKeys } from './lock-keys.ts';
import { startLockPolicy } from './lock-policy.ts';
import { mainWindowOptions, prepareMainWindow, visibleBounds } from './main-window.ts';
import { applyNavigationPolicy } from './navigation-policy.ts';
import { overwriteGarbage } from './overwrite-garbage.ts';
import { createPartFiles } from './part-files.ts';
import { usePrivateFolders, wipeFolder, type PrivateFolders } from './private-folders.ts';
import { closeSession, openAppSession } from './session-policy.ts';
import { createSettingsStore } from './settings-store.ts';
import { findStartRefusal } from './start-refusal.ts';
import { systemClock } from './system-clock.ts';
import { watchSystemPower } from './system-power.ts';
import { createVaultState } from './vault-state.ts';
import { watchWindowInput } from './window-input.ts';

const outFolder = join(import.meta.dirname, '..');

installNetworkTripwire(
  (id) => process.getBuiltinModule(id),
  () => process.stderr.write('network/refused\n'),
);
emptyCoreDumps(process.platform, writeFileSync);
app.enableSandbox();
app.disableHardwareAcceleration();
applyChromiumSwitches(app.commandLine);
protocol.registerSchemesAsPrivileged([appScheme]);
applyNavigationPolicy(app);
const folders = usePrivateFolders(app, process.env);

const refusal = findStartRefusal({
  env: process.env,
  args: process.argv.slice(1),
  platform: process.platform,
  isUnderTest: !app.isPackaged && process.env['CASEKEEP_UNDER_TEST'] === 'yes',
  mayLackSandbox: !app.isPackaged && process.getuid?.() === 0,
});
if (refusal !== undefined) {
  process.stderr.write(`Casekeep does not start with ${refusal}.\n`);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  wipeFolder(folders.sessionData);
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  app
    .whenReady()
    .then(() => start(folders))
    .catch((error: unknown) => {
      process.stderr.write(`Casekeep could not start: ${String(error)}\n`);
      app.exit(1);
    });
} else {
  app.exit(0);
}

async function start({ userData, sessionData }: PrivateFolders): Promise<void> {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  Menu.setApplicationMenu(appMenu(process.platform, Menu));
  if (process.platform !== 'linux') app.clearRecentDocuments();

  const settings = createSettingsStore(
    new ElectronStore({
      cwd: userData,
      name: 'settings',
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: true,
      configFileMode: 0o600,
    }),
  );
  const trainingFolder = join(userData, 'training.casekeep');
  const tickets = createFileTickets();
  const partFiles = createPartFiles();
  const copied = watchCopiedText({
    clipboard,
    selection: process.platform === 'linux' ? clipboard.selection : undefined,
    createItem: (parts) => new ClipboardItem(parts),
    platform: process.platform,
  });
  const vault = createVaultState((folder) => {
    if (folder !== trainingFolder) {
      settings.rememberVault({ folder, lastOpenedAt: new Date().toISOString() });
    }
  });

  const fontsFolder = app.isPackaged
    ? join(process.resourcesPath, 'fonts')
    : join(outFolder, '..', 'resources', 'fonts');
  const appSession = session.fromPartition(`app-${randomUUID()}`, { cache: false });
  const fontSums = join(outFolder, '..', 'resources', 'fonts', 'SHA256SUMS');
  await openAppSession(appSession, listAppFiles(join(outFolder, 'renderer'), fontsFolder, fontSums));
  await closeSession(session.defaultSession);

  const core = startCoreProcess({
    fork: (path, args, options) => utilityProcess.fork(path, args, options),
    entryPath: join(outFolder, 'main', 'core-start.js'),
    computerFolder: userData,
    env: process.env,
    removePartFiles: partFiles.removeOf,
    onUnexpectedExit() {
      const stopped = gateway.workUnderWay();
      gateway.failCoreCalls('ipc/core-gone');
      if (!vault.isLocked()) emptyWindow({ reason: 'core-gone', stopped });
    },
  });

  const [desktopPort, desktopEnd] = createPortPair();
  const window = new BrowserWindow(
    mainWindowOptions({
      session: appSession,
      preload: join(outFolder, 'preload', 'preload.cjs'),
      bounds: visibleBounds(
        settings.windowBounds(),
        screen.getAllDisplays().map((display) => display.workArea),
      ),
    }),
  );
  const gateway = openIpcGateway(ipcMain, {
    contract,
    core: core.port,
    desktop: desktopPort,
    tickets,
    vault,
    onPathGiven: partFiles.note,
    window: () => (window.isDestroyed() ? undefined : window.webContents),
    onKeysLeft() {
      gateway.failCoreCalls('ipc/core-gone');
      void core.restart().then(overwriteGarbage);
    },
  });
  prepareMainWindow(window);

  function emptyWindow(notice: LockNotice): void {
    vault.markLocked();
    gateway.forgetCalls();
    tickets.clear();
    appWindow.empty(notice);
    // What cannot be read to be compared now is tried again.
    void copied.clear().catch(() => {});
  }

  function hasNothingToLock(): boolean {
    return vault.isLocked() && !gateway.isCoreAsked();
  }

  function lock(reason: LockReason): void {
    if (hasNothingToLock()) return;
    // A restore takes longer than the idle limit: whoever leaves ends it, whoever only waits for it does not.
    const isWaiting = reason === 'idle' || reason === 'hidden';
    if (isWaiting && vault.isLocked() && !gateway.isOpening()) return;
    emptyWindow({ reason, stopped: gateway.workUnderWay() });
    void core.restart().then(overwriteGarbage);
  }

  function applySettings(): void {
    const { theme } = settings.read();
    nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme;
  }

  const { monotonicMs } = systemClock;
  const windowInput = watchWindowInput(window.webContents, monotonicMs);
  watchLockKeys(window.webContents, {
    platform: process.platform,
    monotonicMs,
    cover() {
      if (!hasNothingToLock()) appWindow.cover();
    },
    lock() {
      lock('asked');
      // What was under way may have ended by itself.
      appWindow.uncover();
    },
  });
  const policy = startLockPolicy({
    clock: systemClock,
    power: watchSystemPower(powerMonitor, windowInput.idleSeconds),
    isWindowHidden: () => appWindow.isHidden(),
    autoLockMinutes: () => settings.read().autoLockMinutes,
    isLocked: hasNothingToLock,
    lock,
  });

  const desktopHandlers = createDesktopHandlers({
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
    applySettings,
    copied,
    lock: () => lock('asked'),
    isLocked: vault.isLocked,
    locksInSeconds: policy.locksInSeconds,
    workUnderWay: gateway.workUnderWay,
  });
  serve(contract, desktopHandlers, desktopEnd, {
    onUnexpected(error, operation) {
      const logId = randomUUID();
      const kind = error instanceof Error ? error.name : 'unknown';
      process.stderr.write(`${operation} failed: ${kind} (${logId})\n`);
      return logId;
    },
  });

  applySettings();
  const appWindow = keepAppWindow(window, () => {
    const stopped = gateway.workUnderWay();
    lock('renderer-gone');
    return stopped;
  });
  window.on('close', () => settings.keepWindowBounds(window.getNormalBounds()));
  app.on('second-instance', () => appWindow.bringToFront());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    policy.stop();
    void Promise.allSettled([core.stop(), copied.clear()]).then(() => {
      wipeFolder(sessionData);
      app.exit(0);
    });
  });
}

function describeRuntime(versions: Readonly<Record<string, string | undefined>>): string {
  return ['electron', 'chrome', 'node']
    .filter((name) => versions[name] !== undefined)
    .map((name) => `${name} ${versions[name] ?? ''}`)
    .join(', ');
}
