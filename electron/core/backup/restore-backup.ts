import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/ipc/contract.ts';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '#core/crypto/sha256.ts';
import { upsertMeta } from '#core/database/meta-repository.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { hashFile } from '#core/files/copy-file.ts';
import { failedDoing } from '#core/files/from-file-error.ts';
import { openPartialFolder } from '#core/files/partial-folder.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { countRecords } from '#core/history/record-count-repository.ts';
import { assertLivePlace } from '#core/vault/assert-live-place.ts';
import { unlockVault } from '#core/vault/unlock-vault.ts';
import { findVaultKeys } from '#core/vault/vault-keys-file.ts';
import { openVaultKeys } from '#core/vault/vault-keys.ts';
import { vaultName } from '#core/vault/vault-place.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { DATABASE_FILE, formatNote, KEYS_FILE } from './backup-format.ts';
import { findBackups, type StoredBackup } from './find-backups.ts';
import { proveInProcess } from './prove-in-process.ts';
import { asDamageOf, damaged, restoreFiles, vaultBlobs } from './restore-files.ts';
import { fromTargetError } from './target-error.ts';

type Restored = Awaited<ReturnType<CoreHandlers['vault']['restore']>>;
type Context = Pick<Parameters<CoreHandlers['vault']['restore']>[1], 'report' | 'pause' | 'signal'>;

interface RestoreRequest {
  readonly source: string;
  readonly target: string;
  readonly backupId: string | undefined;
  readonly passphrase: string;
}

/** Key in `meta`: JSON of what a vault was last restored from. */
export const RESTORED_FROM = 'restored_from';

/**
 * Makes a vault out of a backup, in a folder that does not exist yet. It is copied, opened with the passphrase,
 * marked as restored, closed, proved in a fresh process and only then given its name. A vault that was put back in
 * time is thereby told from one that somebody put back: this one says so in its own audit chain.
 */
export async function restoreBackup(
  deps: CoreDeps,
  request: RestoreRequest,
  { report, pause, signal }: Context,
): Promise<Restored> {
  const target = resolve(request.target);
  assertLivePlace(deps.disk, target);
  if (existsSync(target)) throw new AppError('vault/not-empty');
  const backups = await listBackups(request.source);
  const backup = chosen(backups, request.backupId);
  await assertPassphrase(deps, backup, { backups, passphrase: request.passphrase, pause });
  const partial = open(target);
  try {
    await restoreFiles({
      backup,
      backups,
      folder: partial.path,
      disk: deps.disk,
      pause,
      onProgress: (done, total) => report({ phase: 'copying', done, total }),
    });
    report({ phase: 'opening', done: 0, total: 1 });
    const { keyHex, ...counts } = await markRestored(deps, partial.path, { backup, backups, request });
    report({ phase: 'proving', done: 0, total: backup.attachments });
    await proveInProcess(
      { folder: partial.path, blobsFolder: vaultBlobs(partial.path), keyHex },
      {
        start: deps.startProver,
        signal,
        onProgress: (done, total) => report({ phase: 'proving', done, total }),
      },
    );
    await pause();
    partial.publish();
    const { id, sequence, at, attachments } = backup;
    return { id, sequence, at, attachments, name: vaultName(target), ...counts };
  } catch (error) {
    throw fromTargetError(asDamageOf(error, { backup, backups }), failedDoing(error, dirname(backup.folder)));
  } finally {
    partial.discard();
  }
}

/** Throws `backup/none-found`. */
export async function listBackups(source: string): Promise<readonly StoredBackup[]> {
  const backups = await findBackups(source).catch((error: unknown) => {
    throw fromTargetError(error, 'reading');
  });
  if (backups.length === 0) throw new AppError('backup/none-found');
  return backups;
}

function chosen(backups: readonly StoredBackup[], id: string | undefined): StoredBackup {
  const backup = id === undefined ? backups[0] : backups.find((found) => found.id === id);
  if (backup === undefined) throw new AppError('backup/none-found');
  return backup;
}

interface PassphraseCheck {
  readonly backups: readonly StoredBackup[];
  readonly passphrase: string;
  readonly pause: () => Promise<void>;
}

/** Before anything is copied: a wrong passphrase should not cost an hour. */
async function assertPassphrase(
  deps: CoreDeps,
  backup: StoredBackup,
  { backups, passphrase, pause }: PassphraseCheck,
): Promise<void> {
  const listed = backup.manifest.find(({ file }) => file === KEYS_FILE)?.sha256;
  const found = await hashFile(join(backup.folder, KEYS_FILE), { pause }).catch(() => undefined);
  const keys = findVaultKeys(backup.folder, deps.leastCost).found[0];
  // A flipped bit in it would otherwise pass for a wrong passphrase.
  if (keys === undefined || found?.sha256.toString('hex') !== listed)
    throw damaged(KEYS_FILE, { backup, backups });
  try {
    const opened = await openVaultKeys(keys, { kind: 'passphrase', passphrase }, deps.leastCost);
    if (opened !== undefined) return;
  } catch (error) {
    throw isAppError(error, 'vault/keys-damaged') ? damaged(KEYS_FILE, { backup, backups }) : error;
  }
  throw new AppError('vault/wrong-passphrase');
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
  readonly backups: readonly StoredBackup[];
  readonly request: RestoreRequest;
}

async function markRestored(deps: CoreDeps, folder: string, { request, ...of }: MarkContext) {
  const session = await unlockVault(deps, { folder, passphrase: request.passphrase }).catch(
    (error: unknown) => {
      throw isAppError(error, 'vault/corrupt', 'vault/foreign-file') ? damaged(DATABASE_FILE, of) : error;
    },
  );
  try {
    writeMark(session, of.backup);
    const { db } = session;
    return {
      keyHex: session.connection.keyHex,
      cases: countRecords(db, 'case'),
      people: countRecords(db, 'person'),
      incidents: countRecords(db, 'incident'),
    };
  } finally {
    session.close();
  }
}

function writeMark(session: VaultSession, { id, sequence, at, attachments }: StoredBackup): void {
  inTransaction(session, (tx) => {
    const mark = JSON.stringify({ sequence, at, restoredAt: tx.at });
    upsertMeta(tx, RESTORED_FROM, mark);
    const note = formatNote({ id, sequence, at, attachments });
    appendAuditEntry(tx, {
      action: 'vault-restored',
      noun: 'vault',
      recordId: session.vaultId,
      details: sha256(note),
    });
  });
}
