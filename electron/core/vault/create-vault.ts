import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import { MIN_PASSPHRASE_CHARACTERS, passphraseStrength } from '#shared/vault/passphrase.ts';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { signingKeyFromSeed } from '#core/crypto/signing-key.ts';
import { createDatabase, type Connection } from '#core/database/connection.ts';
import { migrate } from '#core/database/migrate.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { fromFileError, syncFolder } from '#core/files/atomic-write.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { CoreDeps } from '../core-deps.ts';
import { createVaultKeys } from './vault-keys.ts';
import { writeVaultKeys } from './vault-keys-file.ts';
import { DATABASE_NAME, vaultName } from './vault-place.ts';
import { openSession, type VaultSession } from './vault-session.ts';

interface NewVault {
  /** Missing or empty; its last part without `.casekeep` is the name people see. */
  readonly folder: string;
  readonly passphrase: string;
  readonly displayName: string;
  /** Marks everything in it as invented; its passphrase is public, so guessing it may be cheap. */
  readonly isTraining?: boolean;
}

/** Makes a vault and opens it. What a failed attempt wrote is removed again. */
export async function createVault(deps: CoreDeps, input: NewVault): Promise<VaultSession> {
  const { folder, passphrase, isTraining = false } = input;
  // The passphrase of the training vault is public and needs no strength.
  if (!isTraining && ['too-short', 'weak'].includes(passphraseStrength(passphrase))) {
    throw new AppError('vault/weak-passphrase', { minimum: MIN_PASSPHRASE_CHARACTERS });
  }
  const hadFolder = takeEmptyFolder(folder);
  let connection: Connection | undefined;
  try {
    const secrets = { dataKey: deps.random.bytes(32), signSeed: deps.random.bytes(32) };
    const owner = newOwner(deps, secrets.signSeed, input);
    const keys = await createVaultKeys(
      {
        vaultId: owner.vaultId,
        slotId: owner.slotId,
        created: owner.createdAt.slice(0, 10),
        passphrase,
        cost: owner.isTraining ? TRAINING_COST : deps.passphraseCost,
        secrets,
        signPublic: owner.signPublic,
      },
      deps.random,
    );
    const keyHex = Buffer.from(secrets.dataKey).toString('hex');
    connection = createDatabase(join(folder, DATABASE_NAME), keyHex);
    migrate(connection, { keyHex });
    const session = openSession(deps, {
      ...owner,
      connection,
      name: vaultName(folder),
      signSeed: secrets.signSeed,
    });
    writeOwner(session, owner);
    connection.checkpoint();
    // Last, so that a folder with keys always has a whole database beside them.
    writeVaultKeys(folder, keys);
    syncFolder(dirname(folder));
    return session;
  } catch (error) {
    connection?.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    if (!hadFolder) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

type Owner = ReturnType<typeof newOwner>;

function newOwner(
  { ids, clock }: CoreDeps,
  signSeed: Uint8Array,
  { displayName, isTraining = false }: NewVault,
) {
  return {
    vaultId: ids.next<string>(),
    slotId: ids.next<string>(),
    user: { id: ids.next<UserId>(), displayName },
    signPublic: signingKeyFromSeed(signSeed).publicKey,
    createdAt: clock.now().toISOString(),
    isTraining,
  };
}

function writeOwner(
  session: VaultSession,
  { vaultId, slotId, user, signPublic, createdAt, isTraining }: Owner,
): void {
  inTransaction(session, (tx) => {
    for (const [key, value] of [
      ['vault_id', vaultId],
      ['created_at', createdAt],
      ['is_training', isTraining ? 'yes' : 'no'],
    ] as const) {
      tx.run(sql`INSERT INTO meta (key, value) VALUES (${key}, ${value})`);
    }
    tx.run(sql`
      INSERT INTO user (id, slot_id, display_name, role, sign_public, created_at)
      VALUES (${user.id}, ${slotId}, ${user.displayName}, 'caseworker', ${signPublic}, ${createdAt})`);
    appendAuditEntry(tx, {
      action: 'vault-created',
      noun: 'vault',
      recordId: vaultId,
      details: digest(vaultId),
    });
    appendAuditEntry(tx, {
      action: 'user-added',
      noun: 'user',
      recordId: user.id,
      details: digest(signPublic),
    });
  });
}

/** Says whether the folder was there before. */
function takeEmptyFolder(folder: string): boolean {
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return false;
    }
    if (!stats.isDirectory() || readdirSync(folder).length > 0) throw new AppError('vault/not-empty');
    return true;
  } catch (error) {
    const failure = fromFileError(error);
    if (
      failure instanceof AppError &&
      failure.code.startsWith('file/') &&
      failure.code !== 'file/disk-full'
    ) {
      throw new AppError('vault/read-only-place');
    }
    throw failure;
  }
}

function digest(value: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(value).digest());
}
