import { _electron as electron } from 'playwright-core';
import { appEnvironment } from './app-environment.ts';
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
  const page = await app.firstWindow();
  await untilReady(page);
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

function environment(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
