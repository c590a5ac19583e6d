import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { blobFolder } from './blob-folder.ts';
import { insertBlob, type Blob } from './blob-repository.ts';
import { writeBlobFile, type ByteSource } from './write-blob-file.ts';

interface AttachContext {
  readonly pause: () => Promise<void>;
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Stores a source as an attachment. The file is on the disk before the row that names it; `record` writes, in
 * the same transaction, whatever refers to it. A file without a row is collected at the next opening.
 */
export async function attachBlob(
  session: VaultSession,
  source: ByteSource,
  context: AttachContext & { readonly record: (tx: WriteDb, blob: Blob) => void },
): Promise<Blob> {
  const folder = blobFolder(session.connection);
  const blob = await writeBlobFile(folder, source, { random: session.random, ...context });
  let isCommitting = false;
  try {
    inTransaction(session, (tx) => {
      insertBlob(tx, blob);
      context.record(tx, blob);
      isCommitting = true;
    });
    return blob;
  } catch (error) {
    // A COMMIT that could not sync has written all the same: after a crash the row is there, and must find its file.
    if (!isCommitting) await rm(join(folder, blob.id), { force: true }).catch(() => undefined);
    throw error;
  }
}
