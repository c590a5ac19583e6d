import type { restoreOperations } from '#shared/backup/restore-operations.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { RestoreCredential } from '#shared/backup/restore-operations.ts';
import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Connection } from '#core/database/connection.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { openPartialFolder } from '#core/files/partial-folder.ts';
import { countRecordsByNoun } from '#core/history/record-count-repository.ts';
import { assertLivePlace } from '#core/vault/opening/assert-live-place.ts';
import { noteRestore, writeRestoreMark } from '#core/vault/opening/restore-mark.ts';
import type { UnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { assertSound, unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { DATABASE_NAME, vaultName } from '#core/vault/session/vault-place.ts';
import { openWithRecoveryKey } from '#core/vault/recovery/open-with-recovery-key.ts';
import { listPresentUsers } from '#core/vault/users/user-repository.ts';
import type { CoreDeps } from '../core-deps.ts';
import { assertOpensBackup } from './assert-opens-backup.ts';
import { formatNote, NOTE_FILE } from './proof/backup-note.ts';
import { findBackups, noteOf, type StoredBackup } from './find-backups.ts';
import { isNoteOf } from './proof/note-signature.ts';
import { damaged } from './restore-files.ts';
import { markOfBackup } from './vault-mark.ts';
import { inRestoredFolder } from './restored-folder.ts';
import { fromTargetError } from './target-error.ts';

type Restore = typeof restoreOperations.restore;
type Context = Pick<CallContext<ProgressOf<Restore>>, 'report' | 'pause' | 'signal'>;

interface RestoreRequest {
  readonly source: string;
  readonly target: string;
  readonly backupId: string | undefined;
  readonly credential: RestoreCredential;
}

/**
 * Makes a vault out of a backup, in a folder that does not exist yet. It is copied, opened with the passphrase or
 * the recovery key, compared with what the backup says of itself, marked as restored, closed, proved in a fresh process
 * and only then given its name. A vault that
 * was put back in time is thereby told from one that somebody put back: this one says so in its own audit chain.
 */
export async function restoreBackup(
  deps: CoreDeps & { readonly delay: UnlockDelay },
  { source, target: wanted, backupId, credential }: RestoreRequest,
  context: Context,
): Promise<OutputOf<Restore>> {
  const { report, pause, signal } = context;
  const target = resolve(wanted);
  assertLivePlace(deps.disk, target);
  if (existsSync(target)) throw new AppError('vault/not-empty');
  const backups = await listBackups(source);
  const backup = chosen(backups, backupId);
  await deps.delay.guardCopy(markOfBackup(backup, deps.leastCost) ?? backup.folder, () =>
    assertOpensBackup(deps, { backup, backups, credential, pause, signal }),
  );
  const partial = open(target);
  return inRestoredFolder(deps, { backup, backups, partial }, context, async (prove) => {
    report({ phase: 'opening', done: 0, total: 1 });
    const { keyHex, ...content } = await markRestored(deps, partial.path, {
      backup,
      credential,
      signal,
      async assertOwnNote(db) {
        if (!(await isNoteOf(db, noteOf(backup)))) throw damaged(NOTE_FILE, { backup, backups });
      },
    }).catch((error: unknown) => {
      throw isAppError(error, 'vault/corrupt', 'vault/foreign-file', 'recovery/wrong-key')
        ? damaged(DATABASE_NAME, { backup, backups })
        : error;
    });
    await prove(keyHex, 'marked');
    await pause();
    partial.publish();
    const { id, sequence, at, attachments } = backup;
    return { id, sequence, at, attachments, name: vaultName(target), ...content };
  });
}

/** Throws `backup/none-found`. */
export async function listBackups(source: string): Promise<readonly StoredBackup[]> {
  const backups = await findBackups(source).catch((error: unknown) => {
    throw fromTargetError(error, 'reading');
  });
  if (backups.length === 0) throw new AppError('backup/none-found');
  return backups;
}

/** Of several vaults none is the newest: which was saved last only their own clocks say. */
function chosen(backups: readonly StoredBackup[], id: string | undefined): StoredBackup {
  const stores = Map.groupBy(backups, ({ folder }) => dirname(folder));
  if (id === undefined && stores.size > 1) {
    const found = [...stores.keys()].map((store) => basename(store)).join(', ');
    throw new AppError('backup/several', { found });
  }
  const backup = id === undefined ? backups[0] : backups.find((one) => one.id === id);
  if (backup === undefined) throw new AppError('backup/none-found');
  return backup;
}

function open(target: string) {
  try {
    return openPartialFolder(target);
  } catch (error) {
    const failure = fromTargetError(error, 'writing');
    throw isAppError(failure, 'backup/target-gone') ? new AppError('file/not-writable') : failure;
  }
}

interface MarkContext {
  readonly backup: StoredBackup;
  readonly credential: RestoreCredential;
  readonly signal: AbortSignal;
  /** Before anything is written into the database. */
  readonly assertOwnNote: (db: ReadDb) => Promise<void>;
}

/** A person signs at once; with the recovery key nobody is known yet, and whoever opens the vault next does. */
async function markRestored(
  deps: CoreDeps,
  folder: string,
  { backup, credential, signal, assertOwnNote }: MarkContext,
) {
  const { sequence, at } = backup;
  const restoring = {
    sequence,
    at,
    restoredAt: deps.clock.now().toISOString(),
    note: formatNote(backup),
  };
  if (credential.kind === 'recovery') {
    const { recoveryTexts } = credential;
    const opened = await openWithRecoveryKey(deps, { folder, recoveryTexts });
    try {
      assertSound(opened);
      await assertOwnNote(opened.connection.access);
      writeRestoreMark(opened.connection.access, restoring);
      return { ...contentOf(opened.connection), users: listPresentUsers(opened.connection.access) };
    } finally {
      opened.connection.close();
    }
  }
  const { passphrase } = credential;
  const session = await unlockVault(deps, { folder, passphrase, signal, assertExpected: assertOwnNote });
  try {
    inTransaction(session, (tx) => {
      writeRestoreMark(tx, restoring);
      noteRestore(tx, session.vaultId);
    });
    return { ...contentOf(session.connection), users: [] };
  } finally {
    session.close();
  }
}

function contentOf({ access, keyHex }: Connection) {
  return {
    keyHex,
    counts: countRecordsByNoun(access),
  };
}
