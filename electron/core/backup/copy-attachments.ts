import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedBytes } from '#core/blobs/blob-frame.ts';
import type { Blob } from '#core/blobs/blob-repository.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { copyFile, hashFile } from '#core/files/copy-file.ts';

interface CopyAttachments {
  readonly from: string;
  readonly to: string;
  readonly blobs: readonly Blob[];
  readonly pause: () => Promise<void>;
  readonly onProgress: (done: number) => void;
}

export interface CopiedAttachments {
  readonly written: number;
  readonly undo: () => Promise<void>;
}

/**
 * Brings attachments to a place, those that are not there yet. They never change, so a file with the right hash
 * is left alone; one with another is replaced, which heals older backups too. On failure nothing new is left.
 */
export async function copyAttachments(options: CopyAttachments): Promise<CopiedAttachments> {
  const { from, to, blobs, pause, onProgress } = options;
  const added: string[] = [];
  const undo = async () => {
    for (const path of added) await rm(path, { force: true }).catch(() => undefined);
  };
  try {
    await mkdir(to, { recursive: true, mode: 0o700 });
    let written = 0;
    for (const [index, blob] of blobs.entries()) {
      onProgress(index);
      const target = join(to, blob.id);
      const before = await stateOf(target, blob, pause);
      if (before === 'same') continue;
      if (before === 'missing') added.push(target);
      added.push(`${target}.part`);
      await rm(`${target}.part`, { force: true });
      await copyOne(join(from, blob.id), `${target}.part`, { blob, pause });
      await rename(`${target}.part`, target);
      written += 1;
    }
    if (written > 0) syncFolder(to);
    onProgress(blobs.length);
    return { written, undo };
  } catch (error) {
    await undo();
    throw error;
  }
}

async function copyOne(
  source: string,
  target: string,
  { blob, pause }: { readonly blob: Blob; readonly pause: () => Promise<void> },
): Promise<void> {
  try {
    await stat(source);
  } catch {
    throw new AppError('attachment/missing', { attachment: blob.id });
  }
  const { sha256 } = await copyFile(source, target, { pause });
  if (!sha256.equals(blob.fileSha256)) {
    throw new AppError('attachment/altered', { attachment: blob.id, frame: 0 });
  }
}

async function stateOf(
  path: string,
  blob: Blob,
  pause: () => Promise<void>,
): Promise<'same' | 'other' | 'missing'> {
  try {
    if ((await stat(path)).size !== sealedBytes(blob.bytes)) return 'other';
    const { sha256 } = await hashFile(path, { pause });
    return sha256.equals(blob.fileSha256) ? 'same' : 'other';
  } catch (error) {
    if (isAppError(error)) throw error;
    return 'missing';
  }
}
