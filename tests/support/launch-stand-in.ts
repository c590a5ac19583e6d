import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { appEnvironment } from './app-environment.ts';
import type { RemoteCommands, RemoteReply, RemoteRequest } from './electron-stand-in/remote-control.ts';
import type { LaunchedApp, PreparedLaunch } from './launch-app.ts';
import { untilReady } from './page-ready.ts';

const registerScript = join(import.meta.dirname, 'electron-stand-in', 'register.ts');

const MOST_ACTION_MS = 60_000;

type Answer<Command extends keyof RemoteCommands> = Awaited<ReturnType<RemoteCommands[Command]>>;
type Argument<Command extends keyof RemoteCommands> = Parameters<RemoteCommands[Command]>[0];

/** Starts main in the stand-in and connects to its page through a named pipe. */
export async function launchStandIn(launch: PreparedLaunch): Promise<LaunchedApp> {
  const nodeArguments = ['--import', registerScript];
  const [starter, ...starterArguments] = launch.under ?? [];
  const started =
    starter === undefined
      ? { execArgv: nodeArguments }
      : { execPath: starter, execArgv: [...starterArguments, process.execPath, ...nodeArguments] };
  const child = fork(
    launch.mainScript,
    [
      `--user-data-dir=${launch.userData}`,
      ...(launch.headless ? ['--headless'] : []),
      ...(launch.args ?? []),
    ],
    {
      ...started,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...appEnvironment(),
        CASEKEEP_UNDER_TEST: 'yes',
        CASEKEEP_STAND_IN_IS_SLOW: 'yes',
        ...launch.env,
      },
    },
  );
  const logs: string[] = [];
  child.stdout?.on('data', (text: Buffer) => logs.push(text.toString()));
  child.stderr?.on('data', (text: Buffer) => logs.push(text.toString()));
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const ask = connectRemote(child, () => logs.join(''));

  const browser = await chromium.connect(await ask('bind'));
  const page = await firstPage(browser);
  return {
    runtime: 'stand-in',
    page,
    userData: launch.userData,
    answerDialogs: (...paths) => ask('scriptDialogs', paths),
    power: {
      setIdleSeconds: (seconds) => ask('setIdleSeconds', seconds),
      setScreenLocked: (isLocked) => ask('setScreenLocked', isLocked),
      emit: (event) => ask('emitPower', event),
    },
    clock: {
      setRate: (rate) => ask('setClockRate', rate),
      jumpWall: (ms) => ask('jumpWallClock', ms),
    },
    window: {
      setMinimized: (isMinimized) => ask('setMinimized', isMinimized),
      emit: (event) => ask('emitWindow', event),
      pressBeforePage: (input) => ask('pressBeforePage', input),
    },
    clipboard: {
      read: (which = 'clipboard') => ask('readClipboard', which),
      write: (text, which = 'clipboard') => ask('writeClipboard', { which, text }),
      formats: () => ask('clipboardFormats'),
    },
    processIds: async () => ({ main: child.pid ?? 0, ...(await ask('processIds')) }),
    recordedSettings: () => ask('settings'),
    boxes: () => ask('boxes'),
    failInMain: (kind) => ask('failInMain', kind),
    exited,
    logs: () => logs.join(''),
    async quit() {
      await browser.close();
      await ask('quit');
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async [Symbol.asyncDispose]() {
      await browser.close().catch(() => {});
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

function connectRemote(child: ChildProcess, logs: () => string) {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', (reply: RemoteReply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) call?.resolve(reply.value as never);
    else call?.reject(new Error(reply.error));
  });
  child.on('exit', (code, signal) => {
    const error = new Error(`The app ended (${String(code ?? signal)}). It wrote:\n${logs()}`);
    for (const call of waiting.values()) call.reject(error);
  });
  return <Command extends keyof RemoteCommands>(command: Command, argument?: Argument<Command>) =>
    new Promise<Answer<Command>>((resolve, reject) => {
      const request: RemoteRequest = { id: ++lastId, command, argument };
      waiting.set(request.id, { resolve, reject });
      child.send(request, (error) => {
        if (error !== null) reject(error);
      });
    });
}

async function firstPage(browser: Browser): Promise<Page> {
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The stand-in has no window.');
  // A busy machine may take its time; what never comes is the test's to end.
  page.setDefaultTimeout(MOST_ACTION_MS);
  await untilReady(page);
  return page;
}
