import { AppError } from '#shared/errors/app-error.ts';
import { createHash } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fromFileError, syncFolder } from './atomic-write.ts';

/** A file under construction, beside its target. It has no name that counts until `commit`. */
export interface AtomicFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Puts what was written on disk. Returns its length and SHA-256; nothing may be written after it. */
  readonly sync: () => Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Gives the file its name. */
  readonly commit: () => Promise<void>;
  /** Leaves nothing behind. Does nothing after `commit`. */
  readonly discard: () => Promise<void>;
}

/**
 * Starts a file that will appear under `path` whole or not at all. Throws `file/already-exists`,
 * `file/not-writable` and `file/disk-full`, as do its functions.
 */
export async function createAtomicFile(path: string): Promise<AtomicFile> {
  const partial = `${path}.part`;
  await assertFree(path);
  const file = await translated(async () => {
    await rm(partial, { force: true });
    return open(partial, 'wx', 0o600);
  });
  const hash = createHash('sha256');
  let bytes = 0;
  let isCommitted = false;
  return {
    write: (chunk) =>
      translated(async () => {
        hash.update(chunk);
        bytes += chunk.length;
        await file.writeFile(chunk);
      }),
    async sync() {
      await translated(async () => {
        await file.sync();
        await file.close();
      });
      return { bytes, sha256: hash.digest('hex') };
    },
    async commit() {
      await assertFree(path);
      await translated(() => rename(partial, path));
      isCommitted = true;
      syncFolder(dirname(path));
    },
    async discard() {
      if (isCommitted) return;
      await file.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

async function assertFree(path: string): Promise<void> {
  const isTaken = await access(path).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new AppError('file/already-exists');
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const failure = fromFileError(error);
    // The folder of a file to be written is missing: for whoever writes, that is a place that cannot be written.
    throw failure instanceof AppError && failure.code === 'file/not-found'
      ? new AppError('file/not-writable')
      : failure;
  }
}
