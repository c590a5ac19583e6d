import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { collectOrphans } from '#core/blobs/collect-orphans.ts';
import { openDatabase, type Connection } from '#core/database/connection.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { migrate } from '#core/database/migrate.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { checkVaultFile } from '#core/database/vault-file-check.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { CoreDeps } from '../core-deps.ts';
import { openVaultKeys, type OpenedKeys } from './vault-keys.ts';
import { findVaultKeys, writeVaultKeys } from './vault-keys-file.ts';
import { DATABASE_NAME, vaultName } from './vault-place.ts';
import { openSession, type VaultSession } from './vault-session.ts';

interface UnlockRequest {
  readonly folder: string;
  readonly passphrase: string;
}

/** Opens a vault. Until the passphrase has proved right, nothing in the folder is written. */
export async function unlockVault(
  deps: CoreDeps,
  { folder, passphrase }: UnlockRequest,
): Promise<VaultSession> {
  assertVaultFolder(folder);
  const databasePath = join(folder, DATABASE_NAME);
  checkVaultFile(databasePath);
  const secrets = await openKeys(deps, folder, passphrase);
  const keyHex = Buffer.from(secrets.dataKey).toString('hex');
  const connection = openDatabase(databasePath, keyHex);
  try {
    const damage = findDamage(connection, { depth: 'by-size' });
    if (damage !== undefined) throw new AppError('vault/corrupt', { check: damage });
    migrate(connection, { keyHex });
    const session = openSession(deps, {
      connection,
      name: vaultName(folder),
      signSeed: secrets.signSeed,
      ...readOwner(connection, secrets),
    });
    noteUnlock(deps, session, secrets.slotId);
    session.keepReserve();
    const orphans = collectOrphans(connection);
    if (orphans > 0) deps.logger.count('blobs/orphans-removed', { files: orphans });
    return session;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function noteUnlock({ logger }: CoreDeps, session: VaultSession, slotId: string): void {
  const details = new Uint8Array(createHash('sha256').update(slotId).digest());
  try {
    inTransaction(session, (tx) =>
      appendAuditEntry(tx, { action: 'vault-unlocked', noun: 'vault', recordId: session.vaultId, details }),
    );
  } catch (error) {
    // On a full disk people must still be able to read, and to take what they need elsewhere.
    if (!isAppError(error, 'file/disk-full')) throw error;
    logger.count('vault/unlock-not-noted');
  }
}

function assertVaultFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) throw new AppError('vault/not-found');
  if (!stats.isDirectory()) throw new AppError('vault/not-a-vault');
  const hasDatabase = existsSync(join(folder, DATABASE_NAME));
  if (!hasDatabase && !findVaultKeys(folder).isAnyPresent) throw new AppError('vault/not-a-vault');
}

async function openKeys(deps: CoreDeps, folder: string, passphrase: string): Promise<OpenedKeys> {
  const { found, isAnyPresent } = findVaultKeys(folder);
  if (!isAnyPresent) throw new AppError('vault/keys-missing');
  if (found.length === 0) throw new AppError('vault/keys-damaged');
  let failure = new AppError('vault/wrong-passphrase');
  for (const { keys, isBackup } of found) {
    try {
      const secrets = await openVaultKeys(keys, passphrase);
      if (secrets === undefined) continue;
      if (isBackup) {
        writeVaultKeys(folder, keys);
        deps.logger.count('vault/keys-restored');
      }
      return secrets;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failure = error;
    }
  }
  throw failure;
}

function readOwner(connection: Connection, { vaultId, slotId }: OpenedKeys) {
  const { access } = connection;
  const meta = (key: string) => access.value<string>(sql`SELECT value FROM meta WHERE key = ${key}`);
  const user = access.get<{ id: UserId; displayName: string }>(
    sql`SELECT id, display_name AS displayName FROM user WHERE slot_id = ${slotId}`,
  );
  if (meta('vault_id') !== vaultId || user === undefined) throw new AppError('vault/foreign-file');
  return { vaultId, isTraining: meta('is_training') === 'yes', user };
}
