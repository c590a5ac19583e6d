import type { ForkOptions, UtilityProcess } from 'electron';
import { randomBytes } from 'node:crypto';
import { COMPUTER_FOLDER_ARGUMENT } from '#shared/ipc/computer-folder.ts';
import { PART_MARK_ARGUMENT } from '#shared/ipc/part-file.ts';
import type { Port } from '#shared/ipc/port.ts';
import { PROVE_ARGUMENT, RELAY_ARGUMENT } from '#shared/ipc/prover-relay.ts';
import { stopMessage } from '#shared/ipc/wire.ts';
import { createProverRelay } from './prover-relay.ts';
import { watchProcess, type WatchedProcess } from './watch-process.ts';

/** `utilityProcess.fork`, or whatever else can start core. */
export type ForkProcess = (path: string, args: string[], options: ForkOptions) => UtilityProcess;

export interface CoreProcess {
  /** Stays the same over restarts. What is posted while core restarts waits for the new process. */
  readonly port: Port;
  readonly pid: () => number | undefined;
  /** Resolves when the old process, with all that it had started, is gone and a new one runs. */
  readonly restart: () => Promise<void>;
  /** Resolves when the process and all that it had started is gone. */
  readonly stop: () => Promise<void>;
}

interface CoreProcessOptions {
  readonly fork: ForkProcess;
  readonly entryPath: string;
  /** Where this computer is known by something that no vault holds. */
  readonly computerFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Core ended by itself. A new one has been started already. */
  readonly onUnexpectedExit: () => void;
  /**
   * A core is gone, whatever ended it: removes the part files that bear its mark. Waited for before the next starts,
   * unless core ended by itself: then the next, with a mark of its own, has started already.
   */
  readonly removePartFiles: (mark: string) => Promise<void>;
}

/**
 * Core closes the vault within this time or is killed, whatever it does: write-ahead logging makes that safe.
 * Leaves time to be gone two seconds after a lock on a busy machine.
 */
const CLOSE_LIMIT_MS = 1200;

/** A core that dies at start would otherwise be started for ever. */
const MAX_RAPID_EXITS = 3;
const RAPID_EXIT_MS = 5000;

/** What a Node process needs of the environment; not the person's whole one. */
const passedVariables = ['LANG', 'LC_ALL', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'TZ'];

interface RunningCore {
  readonly process: UtilityProcess;
  readonly watched: WatchedProcess;
  /** In the names of the part files that it makes. */
  readonly mark: string;
}

/** Holds the process that holds the vault. Ending it is the only way to erase what it knew. */
export function startCoreProcess(options: CoreProcessOptions): CoreProcess {
  const listeners = new Set<(message: unknown) => void>();
  const queued: unknown[] = [];
  const going = new Set<Promise<void>>();
  let child: RunningCore | undefined;
  let ending: Promise<void> | undefined;
  let exits: number[] = [];

  const provers = createProverRelay(() => fork([PROVE_ARGUMENT], 'Casekeep proof'));

  function fork(args: string[], serviceName: string): UtilityProcess {
    return options.fork(options.entryPath, args, {
      stdio: 'ignore',
      env: pickVariables(options.env),
      serviceName,
    });
  }

  function start(): void {
    const ownMark = randomBytes(8).toString('hex');
    const started = fork(
      [RELAY_ARGUMENT, PART_MARK_ARGUMENT + ownMark, COMPUTER_FOLDER_ARGUMENT + options.computerFolder],
      'Casekeep core',
    );
    const running = { process: started, watched: watchProcess(started), mark: ownMark };
    child = running;
    keepUntilGone(running.watched.gone);
    started.on('message', (message: unknown) => {
      if (running !== child) return;
      if (provers.take(message, (news) => started.postMessage(news))) return;
      for (const listener of listeners) listener(message);
    });
    started.on('exit', () => {
      if (running !== child) return;
      child = undefined;
      void provers.endAll();
      void running.watched.gone.then(() => options.removePartFiles(ownMark));
      const now = performance.now();
      exits = [...exits.filter((at) => now - at < RAPID_EXIT_MS), now];
      if (exits.length < MAX_RAPID_EXITS) start();
      options.onUnexpectedExit();
    });
    for (const message of queued.splice(0)) started.postMessage(message);
  }

  function keepUntilGone(gone: Promise<void>): void {
    going.add(gone);
    void gone.then(() => going.delete(gone));
  }

  async function end(): Promise<void> {
    const ended = child;
    child = undefined;
    // Also one that has ended by itself and is still about to go.
    await Promise.all([provers.endAll(), ended === undefined ? undefined : close(ended), ...going]);
    if (ended !== undefined) await options.removePartFiles(ended.mark);
  }

  async function endOnce(): Promise<void> {
    ending ??= end().finally(() => {
      ending = undefined;
    });
    await ending;
  }

  start();
  return {
    port: {
      post(message) {
        if (child !== undefined) child.process.postMessage(message);
        else if (ending !== undefined) queued.push(message);
        else revive(message);
      },
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    pid: () => child?.process.pid,
    async restart() {
      // Asked by a page that is gone; an unlock among it would open a vault that nobody sees.
      queued.length = 0;
      await endOnce();
      if (child === undefined) start();
    },
    stop: endOnce,
  };

  /** After too many rapid exits core is started again only when somebody asks something of it. */
  function revive(message: unknown): void {
    exits = [];
    queued.push(message);
    start();
  }
}

async function close({ process: core, watched }: RunningCore): Promise<void> {
  const killing = setTimeout(watched.kill, CLOSE_LIMIT_MS);
  core.postMessage(stopMessage);
  await watched.gone;
  clearTimeout(killing);
}

function pickVariables(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  // Electron takes an environment without anything for none given, and hands on the person's whole one.
  const picked: NodeJS.ProcessEnv = { CASEKEEP_CORE: 'yes' };
  for (const name of passedVariables) if (env[name] !== undefined) picked[name] = env[name];
  return picked;
}
