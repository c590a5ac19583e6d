import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { recordSetting } from './recorded-settings.ts';

interface ForkOptions {
  readonly stdio?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly serviceName?: string;
}

/** Only a test that forked this process can ask for it. */
const isSlowComputer = process.send !== undefined && process.env['CASEKEEP_STAND_IN_IS_SLOW'] === 'yes';
const slowThreads = new URL('slow-threads.ts', import.meta.url).href;

/** Electron's UtilityProcess over a Node child: the same messages by structured clone. */
export class StandInUtilityProcess extends EventEmitter {
  readonly serviceName: string | undefined;
  readonly #child: ChildProcess;

  constructor(path: string, args: readonly string[], options: ForkOptions) {
    super();
    this.serviceName = options.serviceName;
    recordSetting('core process.stdio', options.stdio);
    recordSetting(
      'core process.env',
      Object.keys(options.env ?? process.env)
        .sort()
        .join(),
    );
    this.#child = fork(path, args, {
      serialization: 'advanced',
      execArgv: isSlowComputer ? ['--import', slowThreads] : [],
      env: options.env ?? process.env,
      // Under a test what core says when it dies goes to the test's log.
      stdio: ['ignore', 'ignore', process.send === undefined ? 'ignore' : 'inherit', 'ipc'],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', () => this.emit('exit', 1));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => {});
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }
}

const running = new Set<StandInUtilityProcess>();

export const utilityProcess = {
  fork(path: string, args: readonly string[] = [], options: ForkOptions = {}): StandInUtilityProcess {
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
