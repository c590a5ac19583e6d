import { readdirSync } from 'node:fs';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { blobFolder } from '#core/blobs/blob-folder.ts';
import type { Blob } from '#core/blobs/blob-repository.ts';
import { readBlobFile } from '#core/blobs/read-blob-file.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';

export const noPause = async (): Promise<void> => undefined;

/** Bytes that repeat only after a long while, in pieces of an odd size, as a stream gives them. */
export async function* someBytes(length: number, seed = 1): AsyncGenerator<Uint8Array> {
  let state = seed;
  for (let done = 0; done < length;) {
    const piece = Buffer.alloc(Math.min(65_537, length - done));
    for (let index = 0; index < piece.length; index++) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      piece[index] = state >>> 16;
    }
    done += piece.length;
    yield piece;
  }
}

export async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

export function attach(session: VaultSession, length: number, seed = 1): Promise<Blob> {
  return attachBlob(session, someBytes(length, seed), { pause: noPause, record: () => undefined });
}

export function readBack(session: VaultSession, blob: Blob): Promise<Buffer> {
  return collect(readBlobFile(blobFolder(session.connection), blob));
}

export function blobNames(session: VaultSession): string[] {
  return readdirSync(blobFolder(session.connection)).sort();
}
