import { chromium, _electron as electron, type ElectronApplication, type Page } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appEnvironment } from './app-environment.ts';
import { openDebuggerSocket } from './browser/debugger-socket.ts';
import { outliveCrashes } from './browser/outlive-crashes.ts';
import type { LaunchedApp, PreparedLaunch } from './launch-app.ts';
import { untilReady } from './page-ready.ts';

/** The app from its sources, as a debugger may drive it. */
export function electronLaunchOptions(
  launch: PreparedLaunch,
  executablePath: string,
): NonNullable<Parameters<typeof electron.launch>[0]> {
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath,
    args: [launch.mainFolder, `--user-data-dir=${launch.userData}`, ...rootSwitches, ...(launch.args ?? [])],
    env: environment({ ...appEnvironment(), CASEKEEP_UNDER_TEST: 'yes', ...launch.env }),
  };
}

/** Starts the app in real Electron. The same tests run here and in the stand-in. */
export async function launchElectron(launch: PreparedLaunch, executablePath: string): Promise<LaunchedApp> {
  const app = await electron.launch(electronLaunchOptions(launch, executablePath));
  const logs: string[] = [];
  app.process().stdout?.on('data', (text: Buffer) => logs.push(text.toString()));
  app.process().stderr?.on('data', (text: Buffer) => logs.push(text.toString()));
  const exited = new Promise<number | null>((resolve) => {
    app.process().on('exit', resolve);
  });
  await app.firstWindow();
  const page = await outlivingPage(launch.userData);
  await untilReady(page);
  await noteBoxes(app);
  return {
    runtime: 'electron',
    page,
    userData: launch.userData,
    answerDialogs: (...paths) =>
      app.evaluate(
        ({ dialog }, answers) => {
          dialog.showOpenDialog = async () => {
            const path = answers.shift() ?? null;
            return { canceled: path === null, filePaths: path === null ? [] : [path] };
          };
          dialog.showSaveDialog = async () => {
            const path = answers.shift() ?? null;
            return { canceled: path === null, filePath: path ?? '' };
          };
        },
        [...paths],
      ),
    power: {
      setIdleSeconds: (seconds) =>
        app.evaluate(({ powerMonitor }, idle) => {
          if (idle === undefined) Reflect.deleteProperty(powerMonitor, 'getSystemIdleTime');
          else powerMonitor.getSystemIdleTime = () => idle;
        }, seconds),
      setScreenLocked: (isLocked) =>
        app.evaluate(({ powerMonitor }, locked) => {
          powerMonitor.getSystemIdleState = () => (locked ? 'locked' : 'active');
        }, isLocked),
      emit: (event) =>
        app.evaluate(({ powerMonitor }, name) => {
          powerMonitor.emit(name);
        }, event),
    },
    clock: {
      setRate: (rate) =>
        app.evaluate((_electron, newRate) => {
          const wallMs = Date.now.bind(Date);
          const monotonicMs = performance.now.bind(performance);
          const own = globalThis as { rateTimer?: NodeJS.Timeout };
          clearInterval(own.rateTimer);
          let aheadMs = 0;
          // Gains with the ticks of main, so that a busy machine is not taken for a jump.
          own.rateTimer = setInterval(() => {
            aheadMs += (newRate - 1) * 1000;
          }, 1000);
          Date.now = () => wallMs() + aheadMs;
          performance.now = () => monotonicMs() + aheadMs;
        }, rate),
      jumpWall: (ms) =>
        app.evaluate((_electron, jumpMs) => {
          const before = Date.now.bind(Date);
          Date.now = () => before() + jumpMs;
        }, ms),
    },
    window: {
      setMinimized: (isMinimized) =>
        app.evaluate(({ BrowserWindow }, minimize) => {
          const [window] = BrowserWindow.getAllWindows();
          if (minimize) window?.minimize();
          else window?.restore();
        }, isMinimized),
      emit: (event) =>
        app.evaluate(({ BrowserWindow }, name) => {
          BrowserWindow.getAllWindows()[0]?.emit(name, { preventDefault() {} });
        }, event),
      pressBeforePage: (input) =>
        app.evaluate(({ BrowserWindow }, { type, key, control, meta, alt, shift }) => {
          const modifiers = Object.entries({ control, meta, alt, shift }).flatMap(([name, isDown]) =>
            isDown === true ? [name as 'control' | 'meta' | 'alt' | 'shift'] : [],
          );
          BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, keyCode: key, modifiers });
        }, input),
    },
    clipboard: {
      read: (which = 'clipboard') =>
        app.evaluate(
          ({ clipboard }, held) => (held === 'selection' ? clipboard.selection : clipboard).readText(),
          which,
        ),
      write: (text, which = 'clipboard') =>
        app.evaluate(
          ({ clipboard }, [held, written]) =>
            (held === 'selection' ? clipboard.selection : clipboard).writeText(written),
          [which, text] as const,
        ),
      formats: () =>
        app.evaluate(async ({ clipboard }) => {
          const [item] = await clipboard.read();
          const found: Record<string, string> = {};
          for (const type of item?.types ?? []) {
            const [, name] = /^electron application\/osclipboard;format="(.+)"$/u.exec(type) ?? [];
            if (name === undefined) continue;
            const payload = await item?.getType(type);
            if (!(payload instanceof Blob)) continue;
            const bytes = new Uint8Array(await payload.arrayBuffer());
            found[name] = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          }
          return found;
        }),
    },
    async processIds() {
      const metrics = await app.evaluate(({ app }) =>
        app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name })),
      );
      const main = app.process().pid ?? 0;
      return {
        main,
        core: metrics.find(({ name }) => name === 'Casekeep core')?.pid,
        provers: metrics.filter(({ name }) => name === 'Casekeep proof').map(({ pid }) => pid),
        browser: main,
        renderers: metrics.filter(({ type }) => type === 'Tab').map(({ pid }) => pid),
        others: metrics
          .filter(
            ({ type, name }) => !['Browser', 'Tab'].includes(type) && name?.startsWith('Casekeep ') !== true,
          )
          .map(({ pid }) => pid),
      };
    },
    recordedSettings: () => Promise.reject(new Error('Electron does not say what it was told.')),
    boxes: () => app.evaluate(() => (globalThis as { shownBoxes?: string[] }).shownBoxes ?? []),
    failInMain: (kind) =>
      app.evaluate((_electron, fault) => {
        setTimeout(() => {
          const error = new Error('what a witness said');
          if (fault === 'exception') throw error;
          void Promise.reject(error);
        }, 0);
      }, kind),
    exited,
    logs: () => logs.join(''),
    async quit() {
      await app.evaluate(({ app }) => app.quit()).catch(() => {});
      return exited;
    },
    async kill() {
      app.process().kill('SIGKILL');
      await exited;
    },
    async [Symbol.asyncDispose]() {
      await app.close().catch(() => {});
      await exited;
    },
  };
}

/** Through a connection of our own: Playwright's gives a page up for good when its renderer is gone. */
async function outlivingPage(userData: string): Promise<Page> {
  const portFile = join(userData, 'session', 'DevToolsActivePort');
  while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) await sleep(20);
  const [port = '', path = ''] = readFileSync(portFile, 'utf8').trim().split('\n');
  const transport = outliveCrashes(await openDebuggerSocket(`ws://127.0.0.1:${port}${path}`));
  const browser = await chromium.connectOverCDP(transport);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  while (pages().length === 0) await sleep(20);
  const [page] = pages();
  if (page === undefined) throw new Error('Electron has no window.');
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  return page;
}

/** Nobody is there who could close a box. */
async function noteBoxes(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const shownBoxes: string[] = [];
    Object.assign(globalThis, { shownBoxes });
    dialog.showErrorBox = (title, content) => void shownBoxes.push(`${title}\n${content}`);
  });
}

function environment(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
