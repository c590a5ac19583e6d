import { AppError } from '#shared/errors/app-error.ts';
import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { fileErrorCode, fromFileError } from '#core/files/from-file-error.ts';
import { isUtf16 } from '#core/files/is-utf16.ts';
import { openPlainFile } from '#core/files/plain-file.ts';

/** A case of 10,000 incidents is about 30 MB. The longest string of V8 has 536,870,888 characters. */
export const MAX_ARCHIVE_BYTES = 400 * 1024 * 1024;

const CHUNK_BYTES = 1024 * 1024;

interface ReadingContext {
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
  readonly pause: () => Promise<void>;
}

/**
 * The text of a file without a byte order mark, in bytes reported as they are read. Throws `file/not-found`,
 * `file/not-readable`, `archive/truncated` for a file that ends within a character, `archive/too-large`, `file/utf-16`
 * and `archive/no-case` for what is no UTF-8 either.
 */
export async function readArchiveText(path: string, { report, pause }: ReadingContext): Promise<string> {
  const file = await openArchive(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_ARCHIVE_BYTES) throw tooLarge();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts: string[] = [];
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (let done = 0; ;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, done).catch(asUnreadable);
      if (bytesRead === 0) break;
      done += bytesRead;
      // A file that grows while it is read must not get past the limit.
      if (done > MAX_ARCHIVE_BYTES) throw tooLarge();
      if (parts.length === 0 && isUtf16(chunk.subarray(0, bytesRead))) throw new AppError('file/utf-16');
      // No JSON holds one, and a file of nothing else would be read to its end.
      if (chunk.subarray(0, bytesRead).includes(0)) throw new AppError('archive/no-case');
      parts.push(decode(decoder, chunk.subarray(0, bytesRead)));
      report({ done, total: Math.max(size, done) });
      await pause();
    }
    parts.push(decodeEnd(decoder));
    return parts.join('');
  } finally {
    await file.close();
  }
}

async function openArchive(path: string): Promise<FileHandle> {
  return openPlainFile(path).catch((error: unknown) => {
    if (fileErrorCode(error) === 'EISDIR') throw new AppError('file/not-found');
    return asUnreadable(error);
  });
}

function tooLarge(): AppError {
  return new AppError('archive/too-large', { limitMb: MAX_ARCHIVE_BYTES / 1024 ** 2 });
}

function asUnreadable(error: unknown): never {
  throw fromFileError(error, 'reading');
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new AppError('archive/no-case');
  }
}

function decodeEnd(decoder: TextDecoder): string {
  try {
    return decoder.decode();
  } catch {
    throw new AppError('archive/truncated');
  }
}
