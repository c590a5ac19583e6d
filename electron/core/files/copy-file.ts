import { createHash } from 'node:crypto';
import { read } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { openPlainFile } from './plain-file.ts';
import { writeAll } from './write-all.ts';

const CHUNK_BYTES = 1024 ** 2;
const readAt = promisify(read);

export interface CopyContext {
  /** Between pieces; throws when the caller has given up. */
  readonly pause: () => Promise<void>;
  readonly onBytes?: (bytes: number) => void;
}

interface FileDigest {
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** Copies what an open file holds into a new file, synced. The descriptor stays open. */
export async function copyOpenFile(
  descriptor: number,
  target: string,
  context: CopyContext,
): Promise<FileDigest> {
  const handle = await open(target, 'wx', 0o600);
  try {
    const digest = await digestOf(descriptor, context, (chunk) => writeAll(handle, chunk));
    await handle.sync();
    return digest;
  } finally {
    await handle.close();
  }
}

export async function copyFile(source: string, target: string, context: CopyContext): Promise<FileDigest> {
  const handle = await openPlainFile(source);
  try {
    return await copyOpenFile(handle.fd, target, context);
  } finally {
    await handle.close();
  }
}

export async function hashFile(path: string, context: CopyContext): Promise<FileDigest> {
  const handle = await openPlainFile(path);
  try {
    return await digestOf(handle.fd, context, async () => undefined);
  } finally {
    await handle.close();
  }
}

async function digestOf(
  descriptor: number,
  { pause, onBytes }: CopyContext,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<FileDigest> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await readAt(descriptor, buffer, 0, CHUNK_BYTES, bytes);
    if (bytesRead === 0) return { bytes, sha256: hash.digest() };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await take(chunk);
    bytes += bytesRead;
    onBytes?.(bytes);
    await pause();
  }
}
