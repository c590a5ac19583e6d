import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RecordedSettings } from './electron-stand-in/recorded-settings.ts';
import type { KeyInput } from './electron-stand-in/stand-in-web-contents.ts';
import { findElectron } from './find-electron.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';

export interface LaunchOptions {
  /** Folder of settings and session; a new one without it. */
  readonly userData?: string;
  /** Answer of the first dialog. */
  readonly vaultFolder?: string;
  readonly headless?: boolean;
  /** Where the compiled app is; the repository without it. */
  readonly appFolder?: string;
  /** Added to the command line of the app. */
  readonly args?: readonly string[];
  /** Added to the environment of the app and of everything that it starts. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ProcessIds {
  readonly main: number;
  readonly core: number | undefined;
  /** Processes that prove a backup. */
  readonly provers: readonly number[];
  readonly browser: number;
  readonly renderers: readonly number[];
  /** GPU, network and whatever else Chromium runs for itself. */
  readonly others: readonly number[];
}

export interface LaunchedApp {
  readonly runtime: 'electron' | 'stand-in';
  readonly page: Page;
  readonly userData: string;
  /** Paths that the next dialogs answer with, in order; null is a person who cancels. */
  readonly answerDialogs: (...paths: readonly (string | null)[]) => Promise<void>;
  readonly power: {
    /** Undefined: what the system itself says. */
    readonly setIdleSeconds: (seconds: number | undefined) => Promise<void>;
    readonly setScreenLocked: (isLocked: boolean) => Promise<void>;
    readonly emit: (event: 'suspend' | 'resume' | 'lock-screen' | 'shutdown') => Promise<void>;
  };
  readonly clock: {
    /** Both clocks of main run so many times as fast; timers keep their pace. */
    readonly setRate: (rate: number) => Promise<void>;
    readonly jumpWall: (ms: number) => Promise<void>;
  };
  readonly window: {
    readonly setMinimized: (isMinimized: boolean) => Promise<void>;
    /** What Windows alone tells a window: `query-session-end`, `session-end`. */
    readonly emit: (event: string) => Promise<void>;
    /** A key as main hears it, whether or not the page is alive. */
    readonly pressBeforePage: (input: KeyInput) => Promise<void>;
  };
  readonly clipboard: {
    /** `selection` is what X11 has ready because it is marked. */
    readonly read: (which?: 'clipboard' | 'selection') => Promise<string>;
    readonly write: (text: string, which?: 'clipboard' | 'selection') => Promise<void>;
    /** What is on it beside text, by the system's name of its format, in hexadecimal digits. */
    readonly formats: () => Promise<Readonly<Record<string, string>>>;
  };
  readonly processIds: () => Promise<ProcessIds>;
  /** What main told Electron; only the stand-in can say. */
  readonly recordedSettings: () => Promise<RecordedSettings>;
  /** Titles and texts of the boxes that were shown, beside those that ask for a path. */
  readonly boxes: () => Promise<readonly string[]>;
  /** As a fault in main does it: in a turn of its own, with words in it that nobody may see. */
  readonly failInMain: (kind: 'exception' | 'rejection') => Promise<void>;
  /** Resolves with the exit code when main has ended. */
  readonly exited: Promise<number | null>;
  /** What the processes wrote to standard output and error. */
  readonly logs: () => string;
  /** Asks the app to quit and resolves with its exit code. */
  readonly quit: () => Promise<number | null>;
  /** Ends the main process as a crash would. */
  readonly kill: () => Promise<void>;
  /** Quits, whatever state the app is in, and removes a folder that `launchApp` has made. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export interface PreparedLaunch {
  readonly mainFolder: string;
  readonly mainScript: string;
  readonly userData: string;
  readonly headless: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Command and arguments of a program that starts main, such as strace. */
  readonly under?: readonly string[];
}

const repository = join(import.meta.dirname, '..', '..');

/**
 * Starts the compiled app: in real Electron where its binary is there, else in the stand-in. The same
 * compiled main, preload, core and renderer run in both. `npm run build` must have run.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const mainFolder = options.appFolder ?? repository;
  const mainScript = join(mainFolder, 'out', 'main', 'main.js');
  if (!existsSync(mainScript)) throw new Error('There is no out/main/main.js: run `npm run build` first.');
  const prepared: PreparedLaunch = {
    mainFolder,
    mainScript,
    userData: options.userData ?? mkdtempSync(join(tmpdir(), 'casekeep-test-')),
    headless: options.headless ?? true,
    args: options.args ?? [],
    env: options.env ?? {},
  };
  const electronPath = findElectron();
  const app =
    electronPath === undefined ? await launchStandIn(prepared) : await launchElectron(prepared, electronPath);
  if (options.vaultFolder !== undefined) await app.answerDialogs(options.vaultFolder);
  if (options.userData !== undefined) return app;
  return {
    ...app,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      rmSync(prepared.userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
