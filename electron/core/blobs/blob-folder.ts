import { dirname, join } from 'node:path';
import type { Connection } from '#core/database/connection.ts';

/** In a vault, and beside its backups. */
export const BLOBS_FOLDER = 'blobs';

/** Where the attachment files of a vault lie. Made when the first one is stored. */
export function blobFolder({ path }: Pick<Connection, 'path'>): string {
  return join(dirname(path), BLOBS_FOLDER);
}

/** Names that we give; anything else in the folder is not ours to touch. */
export function isBlobName(name: string): boolean {
  return /^[0-9a-f]{32}$/u.test(name);
}

export function isPartialBlobName(name: string): boolean {
  return name.endsWith('.part') && isBlobName(name.slice(0, -'.part'.length));
}
