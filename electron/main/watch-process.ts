import type { UtilityProcess } from 'electron';
import { isProcessAlive } from './is-process-alive.ts';

export interface WatchedProcess {
  /**
   * Resolves when the system no longer runs it. Electron tells `exit` when the process says so itself, a while before
   * it ends, and from then on does not say its id any more.
   */
  readonly gone: Promise<void>;
  /** Ends it whatever it does: SIGTERM would wait for one that is stopped or stuck. */
  readonly kill: () => void;
}

/** A process that has said `exit` and is still there so long afterwards is killed. */
const EXIT_LIMIT_MS = 1000;
const LOOK_EVERY_MS = 20;

/** To be called when a process has just been started. */
export function watchProcess(target: UtilityProcess): WatchedProcess {
  let id = target.pid;
  let isDoomed = false;

  target.once('spawn', () => {
    id = target.pid;
    if (isDoomed) kill();
  });
  // V8 has run out of memory, or the like. What it reports is not to be seen, and unheard it would be thrown here.
  target.on('error', kill);

  /** A process has no id before it has been spawned, so it is ended then. */
  function kill(): void {
    isDoomed = true;
    if (id === undefined) target.kill();
    else killNow(id);
  }

  const gone = new Promise<void>((resolve) => {
    target.once('exit', () => resolve());
  }).then(() => untilGone(id));
  return { gone, kill };
}

async function untilGone(id: number | undefined): Promise<void> {
  if (id === undefined) return;
  const limitMs = performance.now() + EXIT_LIMIT_MS;
  let isKilled = false;
  while (isProcessAlive(id)) {
    if (!isKilled && performance.now() > limitMs) {
      killNow(id);
      isKilled = true;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY_MS);
    });
  }
}

function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}
