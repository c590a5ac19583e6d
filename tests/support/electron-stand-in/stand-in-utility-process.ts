import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { recordSetting } from './recorded-settings.ts';
import { app } from './stand-in-app.ts';
import { readExit } from './utility-process-exit.ts';

interface ForkOptions {
  readonly stdio?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly serviceName?: string;
}

const entry = new URL('utility-process-entry.ts', import.meta.url).href;

/** How Node ends when V8 has no memory left, or is wrong in itself. */
const fatalSignals: ReadonlySet<string | null> = new Set(['SIGABRT', 'SIGILL', 'SIGTRAP']);

/** Only a test that forked this process can ask for it. */
const isSlowComputer = process.send !== undefined && process.env['CASEKEEP_STAND_IN_IS_SLOW'] === 'yes';
const slowThreads = new URL('slow-threads.ts', import.meta.url).href;

/** Electron's UtilityProcess over a Node child: the same messages by structured clone. */
export class StandInUtilityProcess extends EventEmitter {
  readonly serviceName: string | undefined;
  readonly #child: ChildProcess;
  #isSpawned = false;
  #isTerminated = false;

  constructor(path: string, args: readonly string[], options: ForkOptions) {
    super();
    this.serviceName = options.serviceName;
    // An empty environment is taken for none given, as in Electron.
    const isGiven = options.env !== undefined && Object.keys(options.env).length > 0;
    const env = isGiven ? options.env : process.env;
    recordSetting('core process.stdio', options.stdio);
    recordSetting('core process.env', Object.keys(env).sort().join());
    this.#child = fork(path, args, {
      serialization: 'advanced',
      // Electron's Node goes on after a rejection that nobody has handled.
      execArgv: [
        '--unhandled-rejections=warn-with-error-code',
        '--import',
        entry,
        ...(isSlowComputer ? ['--import', slowThreads] : []),
      ],
      // Compiled code is kept between tests, which core does not see.
      env: { ...env, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
      // Under a test what core says when it dies goes to the test's log.
      stdio: ['ignore', 'ignore', process.send === undefined ? 'ignore' : 'inherit', 'ipc'],
    });
    this.#child.on('spawn', () => {
      this.#isSpawned = true;
      this.emit('spawn');
    });
    this.#child.on('message', (message) => {
      const exitCode = readExit(message);
      if (exitCode !== undefined) this.#terminate(exitCode);
      else if (!this.#isTerminated) this.emit('message', message);
    });
    this.#child.on('error', () => this.#terminate(1));
    this.#child.on('exit', (code, signal) => {
      if (fatalSignals.has(signal)) this.emit('error', 'FatalError', 'heap', '{"header":{}}');
      this.#terminate(code ?? (signal === null ? 1 : constants.signals[signal]));
    });
  }

  /** Once, and before the process has ended when it says so itself. Its id is not told any more. */
  #terminate(code: number): void {
    if (this.#isTerminated) return;
    this.#isTerminated = true;
    this.emit('exit', code);
  }

  get pid(): number | undefined {
    return this.#isSpawned && !this.#isTerminated ? this.#child.pid : undefined;
  }

  postMessage(message: unknown): void {
    if (this.#isTerminated || !this.#child.connected) return;
    this.#child.send(message as object, () => {});
  }

  kill(): boolean {
    return this.pid !== undefined && this.#child.kill('SIGTERM');
  }
}

const running = new Set<StandInUtilityProcess>();

export const utilityProcess = {
  fork(path: string, args: readonly string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
    if (!app.isReady()) throw new TypeError('utilityProcess cannot be created before app is ready.');
    const started = new StandInUtilityProcess(path, args, options);
    running.add(started);
    started.once('exit', () => running.delete(started));
    return started;
  },
};

/** Of the processes that run under a name, the oldest first. */
export function utilityProcessIds(serviceName: string): number[] {
  return [...running].flatMap((each) =>
    each.serviceName === serviceName && each.pid !== undefined ? [each.pid] : [],
  );
}
