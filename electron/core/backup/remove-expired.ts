import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOBS_FOLDER, isBlobName, isPartialBlobName } from '#core/blobs/blob-folder.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { noteOf, readStore, type StoredBackup } from './find-backups.ts';
import { isSignedNote } from './proof/note-signature.ts';
import { blobLine } from './proof/manifest.ts';
import { expiredSequences } from './rotation.ts';

/**
 * Removes backups that had their time, and attachments that no backup names any more. A backup that cannot be
 * read, or that nobody of this vault signed, counts as nothing and is left as it is; while there is one that cannot be
 * read, attachments stay too, since it may name them. Returns how many backups went.
 */
export async function removeExpired(
  db: ReadDb,
  { store, justProved }: { readonly store: string; readonly justProved: number },
): Promise<number> {
  const backups: StoredBackup[] = [];
  for (const backup of (await readStore(store)).backups) {
    if (await isSignedNote(db, noteOf(backup))) backups.push(backup);
  }
  const expired = expiredSequences(
    backups.map(({ sequence }) => sequence),
    justProved,
  );
  const going = backups.filter(({ sequence }) => expired.includes(sequence));
  for (const { folder } of going) {
    // Renamed first: a power cut in the middle leaves no half backup under a final name.
    await rename(folder, `${folder}.part`);
    await rm(`${folder}.part`, { recursive: true, force: true });
  }
  await removeUnnamedBlobs(store);
  return going.length;
}

async function removeUnnamedBlobs(store: string): Promise<void> {
  const { backups, unreadable } = await readStore(store);
  if (unreadable.length > 0) return;
  const named = new Set(backups.flatMap(({ manifest }) => manifest.map(({ file }) => file)));
  const folder = join(store, BLOBS_FOLDER);
  for (const name of await readdir(folder)) {
    const isUnnamed = isPartialBlobName(name) || (isBlobName(name) && !named.has(blobLine(name)));
    if (isUnnamed) await rm(join(folder, name), { force: true });
  }
}
