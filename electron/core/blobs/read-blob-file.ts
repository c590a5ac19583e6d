import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fromFileError } from '#core/files/from-file-error.ts';
import { openPlainFile } from '#core/files/plain-file.ts';
import { frameCount, openFrame, SEALED_FRAME_BYTES, sealedBytes } from './blob-frame.ts';
import type { Blob } from './blob-repository.ts';

/**
 * The plain bytes, frame by frame, each one proved before it is handed out. Throws `attachment/missing`,
 * `attachment/truncated`, `attachment/appended`, `attachment/reordered`, `attachment/swapped`,
 * `attachment/altered`. The size is checked first: nothing of a cut file comes out. The whole is compared with its
 * hash at the end, which tells what somebody with the key has exchanged: what came out counts when nothing is thrown.
 */
export async function* readBlobFile(folder: string, blob: Blob): AsyncGenerator<Uint8Array> {
  const handle = await openOrThrow(folder, blob);
  try {
    const { size } = await handle.stat();
    const expected = sealedBytes(blob.bytes);
    if (size !== expected) {
      throw new AppError(size < expected ? 'attachment/truncated' : 'attachment/appended', {
        attachment: blob.id,
        frame: Math.floor(Math.min(size, expected) / SEALED_FRAME_BYTES) + 1,
      });
    }
    const hash = createHash('sha256');
    const frames = frameCount(blob.bytes);
    const buffer = Buffer.allocUnsafeSlow(Math.min(SEALED_FRAME_BYTES, size));
    for (let number = 0; number < frames; number++) {
      const length = Math.min(SEALED_FRAME_BYTES, size - number * SEALED_FRAME_BYTES);
      await readExactly(handle, buffer.subarray(0, length), number * SEALED_FRAME_BYTES);
      const plain = openFrame(buffer.subarray(0, length), blob.key, {
        blobId: blob.id,
        number,
        isFinal: number === frames - 1,
      });
      hash.update(plain);
      yield plain;
    }
    if (!hash.digest().equals(blob.sha256)) {
      throw new AppError('attachment/altered', { attachment: blob.id, frame: 0 });
    }
  } finally {
    await handle.close();
  }
}

async function openOrThrow(folder: string, { id }: Blob): Promise<FileHandle> {
  try {
    return await openPlainFile(join(folder, id));
  } catch (error) {
    const failure = fromFileError(error, 'reading');
    throw isAppError(failure, 'file/not-found')
      ? new AppError('attachment/missing', { attachment: id })
      : failure;
  }
}

async function readExactly(handle: FileHandle, into: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) throw new AppError('file/not-found');
    done += bytesRead;
  }
}
