import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Connection } from '#core/database/connection.ts';
import { fromDatabaseError } from '#core/database/database-error.ts';
import { checkVaultFile } from '#core/database/vault-file-check.ts';
import { fromFileError } from '#core/files/from-file-error.ts';
import { removeFile } from '#core/files/remove-file.ts';
import type { CoreDeps } from '../../core-deps.ts';
import type { Credential, KeySlot } from '../keys/key-slot.ts';
import { readKeysState } from '../keys/keys-state.ts';
import { findVaultKeys, settleVaultKeys } from '../keys/vault-keys-file.ts';
import { isSealedWith, openVaultKeys, type OpenedKeys, type VaultKeys } from '../keys/vault-keys.ts';
import { ownFirst } from '#core/files/slot-marks.ts';
import { findVaultId } from './vault-marks.ts';
import { DATABASE_NAME, STAGED_DATABASE_NAME } from '../session/vault-place.ts';

interface OpenRequest {
  readonly folder: string;
  readonly credential: Credential;
  readonly wrongCredential: 'vault/wrong-passphrase' | 'recovery/wrong-key';
}

export interface OpenedVault {
  readonly keys: OpenedKeys;
  readonly keyHex: string;
  readonly connection: Connection;
}

/**
 * Opens the database of a vault with what somebody knows. Of the key files in the folder the one counts that
 * the database names, whatever a crash or a person put under which name. Until the credential has proved right,
 * nothing in the folder is written.
 */
export async function openWithKeys(deps: CoreDeps, request: OpenRequest): Promise<OpenedVault> {
  const { folder, credential } = request;
  assertVaultFolder(folder, deps);
  const databasePath = join(folder, DATABASE_NAME);
  checkVaultFile(databasePath);
  const { found, isAnyPresent } = findVaultKeys(folder, deps.leastCost);
  if (!isAnyPresent) throw new AppError('vault/keys-missing');
  if (found.length === 0) throw new AppError('vault/keys-damaged');

  const inOrder = (slots: readonly KeySlot[]) => ownFirst(slots, deps.slotMarks);
  let failure = new AppError(request.wrongCredential);
  for (const file of found) {
    let connection: Connection | undefined;
    try {
      const keys = await openVaultKeys(file, credential, deps.leastCost, inOrder);
      if (keys === undefined) continue;
      const keyHex = Buffer.from(keys.dataKey).toString('hex');
      connection = openDatabase(databasePath, keyHex);
      // Read anew: while the key was derived another program may have changed who may open the vault, and no more now.
      const inForce = fileInForce(connection, keys, findVaultKeys(folder, deps.leastCost).found);
      const kept =
        inForce === file ? keys : await openVaultKeys(inForce, credential, deps.leastCost, inOrder);
      settle(deps, folder, inForce);
      if (kept !== undefined) return { keys: kept, keyHex, connection };
      connection.close();
      failure = new AppError(request.wrongCredential);
    } catch (error) {
      connection?.close();
      const known = fromDatabaseError(error);
      // Another of the files may still fit.
      if (!isAppError(known) || known.code === 'vault/in-use') throw known;
      failure = known;
    }
  }
  throw failure;
}

/** Throws `vault/foreign-file`, `vault/keys-older` or `vault/database-older`. */
function fileInForce(
  { access }: Connection,
  { file, dataKey }: OpenedKeys,
  found: readonly VaultKeys[],
): VaultKeys {
  if (findVaultId(access) !== file.vaultId) throw new AppError('vault/foreign-file');
  const state = readKeysState(access);
  if (state === undefined) throw new AppError('vault/foreign-file');
  if (file.mac === state.mac) return file;
  const inForce = found.find((other) => other.mac === state.mac && isSealedWith(other, dataKey));
  if (inForce !== undefined) return inForce;
  throw new AppError(file.epoch < state.epoch ? 'vault/keys-older' : 'vault/database-older');
}

function settle(deps: CoreDeps, folder: string, file: VaultKeys): void {
  try {
    if (settleVaultKeys(folder, file) === 'put-right') deps.logger.count('vault/keys-restored');
    // What a rotation of the data key left when it was interrupted; it never came into force.
    for (const ending of ['', '-wal', '-journal']) {
      removeFile(join(folder, `${STAGED_DATABASE_NAME}${ending}`));
    }
  } catch (error) {
    const failure = fromFileError(error, 'writing');
    // On a full or failing disk people must still be able to read.
    if (!isAppError(failure, 'file/disk-full', 'file/not-writable')) throw failure;
    deps.logger.count('vault/keys-not-restored');
  }
}

function assertVaultFolder(folder: string, { leastCost }: CoreDeps): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) throw new AppError('vault/not-found');
  if (!stats.isDirectory()) throw new AppError('vault/not-a-vault');
  const hasDatabase = existsSync(join(folder, DATABASE_NAME));
  if (!hasDatabase && !findVaultKeys(folder, leastCost).isAnyPresent) throw new AppError('vault/not-a-vault');
}
