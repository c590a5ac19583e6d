import { runInThread, threadEntry } from '#core/threads/run-in-thread.ts';
import type { PageReading, PagesRead } from './read-pages.ts';

const entry = threadEntry('authenticate-pages-worker', import.meta.url);

/**
 * The pages of a database that do not authenticate, read in a thread of its own past SQLCipher: its own check is one call
 * that holds the event loop for a second and more. The file must be held still. Undefined when the thread failed. Throws
 * `ipc/cancelled`.
 */
export async function authenticatePages(
  reading: PageReading,
  signal: AbortSignal,
): Promise<PagesRead | undefined> {
  return runInThread<PagesRead>(entry, { given: reading, signal });
}
