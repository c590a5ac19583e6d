import { AppError } from '#shared/errors/app-error.ts';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { fromFileError } from '#core/files/from-file-error.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { blobFolder } from './blob-folder.ts';
import { deleteBlobRow } from './blob-repository.ts';

/**
 * Removes an attachment: first its key, out of the database and its write-ahead log, then its file. A flash
 * disk may keep old blocks of both for a while, where a laboratory may find them, and backups keep theirs until
 * they are rotated away: whoever offers this says so. Throws `attachment/missing`.
 */
export async function deleteBlob(
  session: VaultSession,
  id: string,
  record: (tx: WriteDb) => void,
): Promise<void> {
  inTransaction(session, (tx) => {
    if (!deleteBlobRow(tx, id)) throw new AppError('attachment/missing', { attachment: id });
    record(tx);
  });
  session.connection.checkpoint();
  const folder = blobFolder(session.connection);
  try {
    await rm(join(folder, id), { force: true });
    syncFolder(folder);
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
}
