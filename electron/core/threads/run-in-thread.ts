import { AppError } from '#shared/errors/app-error.ts';
import { Worker, type Transferable } from 'node:worker_threads';

interface ThreadJob {
  /** What `answerFromThread` hands to the work. */
  readonly given: unknown;
  /** Of `given`, what is handed over and not copied. */
  readonly transfer?: readonly Transferable[];
  readonly signal?: AbortSignal | undefined;
}

/** The module of a thread: from source under Node beside whoever starts it, or built beside the bundle of core. */
export function threadEntry(name: string, startedFrom: string): URL {
  return new URL(`./${name}.${startedFrom.endsWith('.ts') ? 'ts' : 'js'}`, startedFrom);
}

/**
 * Has a thread of its own do one piece of work that would hold the event loop. Undefined when it failed: what it says
 * of that may quote what it was given, and so stays there. Throws `ipc/cancelled`. The thread has ended when this
 * returns, its memory with it, and ends with its process.
 */
export async function runInThread<Answer>(
  entry: URL,
  { given, transfer = [], signal }: ThreadJob,
): Promise<Answer | undefined> {
  if (signal?.aborted === true) throw new AppError('ipc/cancelled');
  const thread = new Worker(entry, {
    workerData: given,
    transferList: [...transfer],
    // It needs nothing of where it runs, and nothing it writes is to be seen.
    env: {},
    stdout: true,
    stderr: true,
  });
  // Only then: some versions of Electron crash now and then when a thread is stopped from outside (issue 47986).
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Answer | undefined>((resolve, reject) => {
      let answer: Answer | undefined;
      thread.once('message', (message: Answer) => {
        answer = message;
      });
      // The end of the thread follows.
      thread.once('error', () => {
        answer = undefined;
      });
      thread.once('exit', () => {
        if (answer === undefined && signal?.aborted === true) reject(new AppError('ipc/cancelled'));
        else resolve(answer);
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
