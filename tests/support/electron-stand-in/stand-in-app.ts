import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { startChromium, type ChromiumHost, type HostOptions } from './chromium-host.ts';
import { isRunning } from './is-running.ts';
import { emitPreventable } from './preventable-event.ts';
import { recordAll, recordSetting } from './recorded-settings.ts';

/** Node's own; in main `process.exit` asks the app. */
export const endProcess = process.exit.bind(process);

const repository = join(import.meta.dirname, '..', '..', '..');

let host: ChromiumHost | undefined;

export function chromiumHost(): ChromiumHost {
  if (host === undefined) throw new Error('A window cannot be made before the app is ready.');
  return host;
}

/** Of those that Electron knows the ones that main asks for. */
const knownPaths: ReadonlySet<string> = new Set(['userData', 'sessionData', 'crashDumps', 'temp']);

/** Electron's App, as far as main uses it. */
class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #switches = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  #isReady = false;
  #isLaunching = false;
  #hasLock = false;
  #isQuitting = false;
  #isEnding = false;
  #resolveReady: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#resolveReady = resolve;
  });

  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.#switches.set(name, value);
      recordSetting(`switch.${name}`, value);
    },
    removeSwitch: (name: string) => {
      this.#switches.delete(name);
    },
    hasSwitch: (name: string) => argumentOf(name) !== undefined || this.#switches.has(name),
    getSwitchValue: (name: string) => argumentOf(name) ?? this.#switches.get(name) ?? '',
  };

  /** Starts Chromium with the switches that main has appended by now. */
  async launch(pages: Pick<HostOptions, 'answer' | 'isPopupAllowed'>): Promise<void> {
    if (this.#isEnding) return;
    this.#isLaunching = true;
    host = await startChromium({
      profileFolder: join(this.getPath('sessionData'), 'chromium'),
      switches: this.#switches,
      headless: process.argv.includes('--headless'),
      isTest: process.send !== undefined,
      ...pages,
    });
    this.#isReady = true;
    this.#resolveReady();
  }

  isReady(): boolean {
    return this.#isReady;
  }

  #assertReady(isWanted: boolean, call: string): void {
    if (this.#isReady === isWanted) return;
    throw new Error(`${call} can only be called ${isWanted ? 'after' : 'before'} app is ready`);
  }

  async whenReady(): Promise<void> {
    await this.#ready;
  }

  getPath(name: string): string {
    const userData = argumentOf('user-data-dir') ?? join(homedir(), '.config', 'casekeep');
    if (!knownPaths.has(name)) throw new Error(`Failed to get '${name}' path`);
    return this.#paths.get(name) ?? (name === 'temp' ? tmpdir() : userData);
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!knownPaths.has(name)) throw new Error('Failed to set path');
    this.#paths.set(name, path);
    recordSetting(`path.${name}`, path);
  }

  getVersion(): string {
    const description = readFileSync(join(repository, 'package.json'), 'utf8');
    return (JSON.parse(description) as { version: string }).version;
  }

  requestSingleInstanceLock(): boolean {
    recordSetting('app.single instance');
    this.#hasLock = claimLock(this.#lockFile());
    return this.#hasLock;
  }

  #lockFile(): string {
    return join(this.getPath('userData'), 'stand-in.lock');
  }

  enableSandbox(): void {
    this.#assertReady(false, 'app.enableSandbox()');
    recordSetting('app.sandbox');
  }

  disableHardwareAcceleration(): void {
    this.#assertReady(false, 'app.disableHardwareAcceleration()');
    recordSetting('app.hardware acceleration', false);
  }

  configureHostResolver(options: object): void {
    this.#assertReady(true, 'configureHostResolver');
    recordAll('app.host resolver', options);
  }

  clearRecentDocuments(): void {
    recordSetting('app.recent documents', 'cleared');
  }

  quit(): void {
    if (this.#isQuitting || emitPreventable(this, 'before-quit')) return;
    this.#isQuitting = true;
    void this.#closeBrowser().then(() => {
      if (!emitPreventable(this, 'will-quit')) this.exit(0);
    });
  }

  exit(code = 0): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    // Before Electron has a loop it ends on the spot.
    if (!this.#isLaunching) endProcess(code);
    void this.#closeBrowser().finally(() => {
      if (this.#hasLock) rmSync(this.#lockFile(), { force: true });
      endProcess(code);
    });
  }

  async #closeBrowser(): Promise<void> {
    await host?.close();
  }
}

export const app = new StandInApp();

function argumentOf(name: string): string | undefined {
  const prefix = `--${name}`;
  const found = process.argv.find((argument) => argument === prefix || argument.startsWith(`${prefix}=`));
  return found?.slice(prefix.length + 1);
}

function claimLock(path: string): boolean {
  mkdirSync(join(path, '..'), { recursive: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isRunning(Number(readFileSync(path, 'utf8')))) return false;
    rmSync(path, { force: true });
    return claimLock(path);
  }
}
