import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Random } from '#core/crypto/random.ts';
import { createPace } from '#core/pace.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { fromFileError } from '#core/files/from-file-error.ts';
import { writeAll } from '#core/files/write-all.ts';
import { FRAME_BYTES, sealFrame } from './blob-frame.ts';
import type { Blob } from './blob-repository.ts';

/** Bytes in pieces of any size; never all of them at once. */
export type ByteSource = AsyncIterable<Uint8Array>;

interface WriteContext {
  readonly random: Random;
  /** Yields; throws when the caller has given up. */
  readonly pause: () => Promise<void>;
  /** Plain bytes so far. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Encrypts a source into a new file of the folder. When this resolves, the file and its name are on the
 * disk; when it rejects, nothing is left. Throws `file/disk-full`, `file/not-writable`, and of a source that fails
 * `file/not-readable`, `file/not-found`.
 */
export async function writeBlobFile(
  folder: string,
  source: ByteSource,
  { random, pause, onProgress }: WriteContext,
): Promise<Blob> {
  const id = Buffer.from(random.bytes(16)).toString('hex');
  const key = random.bytes(32);
  const path = join(folder, id);
  const partial = `${path}.part`;
  const plainHash = createHash('sha256');
  const fileHash = createHash('sha256');
  const pace = createPace(pause);
  let bytes = 0;
  let number = 0;
  try {
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) syncFolder(dirname(folder));
    const handle = await open(partial, 'wx', 0o600);
    try {
      for await (const { plain, isFinal } of inFrames(asReading(source))) {
        const sealed = sealFrame(plain, key, { blobId: id, number, isFinal });
        plainHash.update(plain);
        fileHash.update(sealed);
        await writeAll(handle, sealed);
        bytes += plain.length;
        number += 1;
        onProgress?.(bytes);
        await pace.step();
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await pause();
    await rename(partial, path);
    syncFolder(folder);
  } catch (error) {
    // A disk that fails here too keeps an orphan, which the next opening collects.
    for (const left of [partial, path]) await rm(left, { force: true }).catch(() => undefined);
    throw fromFileError(error, 'writing');
  }
  return {
    id,
    key,
    bytes,
    sha256: new Uint8Array(plainHash.digest()),
    fileSha256: new Uint8Array(fileHash.digest()),
  };
}

/** What fails in here is the source: no path tells, since a source need not have one. */
async function* asReading(source: ByteSource): ByteSource {
  try {
    yield* source;
  } catch (error) {
    throw fromFileError(error, 'reading');
  }
}

/** Frames of one size; the last is known as such only when the source has ended. The buffer is used again. */
async function* inFrames(source: ByteSource): AsyncGenerator<{ plain: Uint8Array; isFinal: boolean }> {
  const buffer = Buffer.allocUnsafeSlow(FRAME_BYTES);
  let filled = 0;
  try {
    for await (const chunk of source) {
      let taken = 0;
      while (taken < chunk.length) {
        if (filled === FRAME_BYTES) {
          yield { plain: buffer, isFinal: false };
          filled = 0;
        }
        const part = chunk.subarray(taken, taken + FRAME_BYTES - filled);
        buffer.set(part, filled);
        filled += part.length;
        taken += part.length;
      }
    }
    yield { plain: buffer.subarray(0, filled), isFinal: true };
  } finally {
    buffer.fill(0);
  }
}
