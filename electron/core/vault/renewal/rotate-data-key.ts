import { AppError } from '#shared/errors/app-error.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#core/crypto/sha256.ts';
import { openDatabase, type Connection } from '#core/database/connection.ts';
import { assertSameContent, exportDatabase } from '#core/database/export-database.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { fromFileError } from '#core/files/from-file-error.ts';
import { removeFile } from '#core/files/remove-file.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { resealSlot } from '../keys/key-slot.ts';
import { writeKeysState } from '../keys/keys-state.ts';
import {
  discardStagedKeys,
  promoteStagedKeys,
  settleVaultKeys,
  stageVaultKeys,
} from '../keys/vault-keys-file.ts';
import { sealVaultKeys, type VaultKeys } from '../keys/vault-keys.ts';
import { DATABASE_NAME, STAGED_DATABASE_NAME } from '../session/vault-place.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { openOwnKeys } from '../users/own-keys.ts';
import { sealPublicOfSlots } from './seal-public-of-slots.ts';

interface Progress {
  readonly phase: 'copying' | 'checking' | 'replacing';
  readonly done: number;
  readonly total: number;
}

export interface RotateRequest {
  readonly ownPassphrase: string;
  /** Given the database that is there when the session had to be closed and the renewal then failed. */
  readonly onReopened?: (connection: Connection) => void;
  readonly signal?: AbortSignal | undefined;
}

export type RotateContext = Pick<CallContext<Progress>, 'report' | 'pause'>;

/**
 * Encrypts the database under a new data key, which is sealed to everybody who is left, and returns the open
 * database under it; the session it was given is closed. The copy and the coming key file are whole and synced
 * before the copy takes the place of the database. A crash before that leaves the old pair, one after it the new:
 * of the key files in the folder the one counts whose key opens the database.
 */
export async function rotateDataKey(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, onReopened, report, pause, signal }: RotateRequest & RotateContext,
): Promise<Connection> {
  const { folder } = session;
  const own = await openOwnKeys(deps, session, ownPassphrase, signal);
  report({ phase: 'copying', done: 0, total: 3 });
  await pause();
  const dataKey = deps.random.bytes(32);
  const next = resealed(deps, session, own.file, dataKey);
  const keyHex = Buffer.from(dataKey).toString('hex');
  const staged = join(folder, STAGED_DATABASE_NAME);
  const target = join(folder, DATABASE_NAME);
  // From here to the end nothing else has its turn: what would be saved meanwhile would be lost.
  // As in `changeKeys`; and until it is settled, a staged file may be the only one that counts.
  session.connection.checkpoint();
  settleVaultKeys(folder, own.file);
  try {
    removeStaged(staged);
    exportDatabase(session.access, staged, keyHex);
    report({ phase: 'checking', done: 1, total: 3 });
    finishCopy(session, { staged, keyHex, next });
    stageVaultKeys(folder, next);
  } catch (error) {
    discardStagedKeys(folder);
    removeStaged(staged);
    throw fromFileError(error, 'writing');
  }
  report({ phase: 'replacing', done: 2, total: 3 });
  session.close();
  try {
    // A -wal file of the old database beside the new one would corrupt it.
    if (existsSync(`${target}-wal`)) throw new AppError('file/disk-full');
    renameSync(staged, target);
  } catch (error) {
    onReopened?.(openDatabase(target, session.connection.keyHex));
    discardStagedKeys(folder);
    removeStaged(staged);
    throw fromFileError(error, 'writing');
  }
  try {
    syncFolder(folder);
  } catch (error) {
    // A crash may yet bring the old database back: the key files of both stay.
    onReopened?.(openDatabase(target, keyHex));
    throw fromFileError(error, 'writing');
  }
  try {
    promoteStagedKeys(folder, next);
  } catch {
    // In force nevertheless: the staged file is the only one whose key opens the database.
    deps.logger.count('vault/keys-not-promoted');
  }
  return openDatabase(target, keyHex);
}

function resealed(deps: CoreDeps, session: VaultSession, file: VaultKeys, dataKey: Uint8Array): VaultKeys {
  const { vaultId } = file;
  const known = sealPublicOfSlots(session.db);
  const slots = file.slots.map((slot) => {
    // A key that the audit chain does not know must not get the new data key.
    if (known.get(slot.id) !== slot.sealPub) throw new AppError('vault/keys-damaged');
    return resealSlot(slot, { vaultId, dataKey }, deps.random);
  });
  return sealVaultKeys({ vaultId, epoch: file.epoch + 1, slots }, dataKey);
}

function finishCopy(
  session: VaultSession,
  { staged, keyHex, next }: { readonly staged: string; readonly keyHex: string; readonly next: VaultKeys },
): void {
  const copy = openDatabase(staged, keyHex);
  try {
    assertSameContent(session.access, copy.access);
    inTransaction({ ...session, access: copy.access, onCommitted: () => undefined }, (tx) => {
      writeKeysState(tx, next);
      appendAuditEntry(tx, {
        action: 'data-key-rotated',
        noun: 'vault',
        recordId: session.vaultId,
        details: sha256(next.mac),
      });
    });
    copy.checkpoint();
    if (findDamage(copy) !== undefined) throw new AppError('vault/corrupt');
  } finally {
    copy.close();
  }
  const descriptor = openSync(staged, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function removeStaged(staged: string): void {
  try {
    for (const ending of ['', '-wal', '-journal']) removeFile(`${staged}${ending}`);
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
}
