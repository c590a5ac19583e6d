import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium, type ChromiumHost, type HostOptions } from './chromium-host.ts';
import { isRunning } from './is-running.ts';
import { emitPreventable } from './preventable-event.ts';
import { recordAll, recordSetting } from './recorded-settings.ts';

const repository = join(import.meta.dirname, '..', '..', '..');

let host: ChromiumHost | undefined;

export function chromiumHost(): ChromiumHost {
  if (host === undefined) throw new Error('A window cannot be made before the app is ready.');
  return host;
}

/** Electron's App, as far as main uses it. */
class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #switches = new Map<string, string>();
  readonly #paths = new Map<string, string>();
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
    hasSwitch: (name: string) => argumentOf(name) !== undefined || this.#switches.has(name),
    getSwitchValue: (name: string) => argumentOf(name) ?? this.#switches.get(name) ?? '',
  };

  /** Starts Chromium with the switches that main has appended by now. */
  async launch(pages: Pick<HostOptions, 'answer' | 'isPopupAllowed'>): Promise<void> {
    host = await startChromium({
      profileFolder: join(this.getPath('sessionData'), 'chromium'),
      switches: this.#switches,
      headless: process.argv.includes('--headless'),
      isTest: process.send !== undefined,
      ...pages,
    });
    this.#resolveReady();
  }

  async whenReady(): Promise<void> {
    await this.#ready;
  }

  getPath(name: string): string {
    const userData = argumentOf('user-data-dir') ?? join(homedir(), '.config', 'casekeep');
    return this.#paths.get(name) ?? (name === 'temp' ? tmpdir() : userData);
  }

  setPath(name: string, path: string): void {
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
    recordSetting('app.sandbox');
  }

  disableHardwareAcceleration(): void {
    recordSetting('app.hardware acceleration', false);
  }

  configureHostResolver(options: object): void {
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
    void this.#closeBrowser().finally(() => {
      if (this.#hasLock) rmSync(this.#lockFile(), { force: true });
      process.exit(code);
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
