import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { personKeys } from '#core/crypto/person-keys.ts';
import { createDatabase, type Connection } from '#core/database/connection.ts';
import { migrate } from '#core/database/migrations/migrate.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { fromFileError } from '#core/files/from-file-error.ts';
import { makeFolder } from '#core/files/make-folder.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { passphraseSlot } from '../keys/key-slot.ts';
import { writeKeysState } from '../keys/keys-state.ts';
import { assertStrongPassphrase } from '../keys/passphrase-strength.ts';
import { writeVaultKeys } from '../keys/vault-keys-file.ts';
import { sealVaultKeys, type VaultKeys } from '../keys/vault-keys.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { recordKeyState } from '../users/key-state.ts';
import { newUserState } from '../users/new-user-state.ts';
import { insertUser } from '../users/user-repository.ts';
import { afterOpening } from './after-opening.ts';
import { openSession } from '../session/open-session.ts';
import { marksDigest, writeVaultMarks } from './vault-marks.ts';
import { DATABASE_NAME } from '../session/vault-place.ts';

interface NewVault {
  /** Missing or empty; its last part without `.casekeep` is the name people see. */
  readonly folder: string;
  readonly passphrase: string;
  readonly displayName: string;
  /** Marks everything in it as invented; its passphrase is public, so guessing it may be cheap. */
  readonly isTraining?: boolean;
  /** Writes what else the history is to begin with, right after the entry that the vault was made. */
  readonly begin?: (tx: WriteDb, vaultId: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Makes a vault and opens it for its first administrator. What a failed attempt wrote is removed again. */
export async function createVault(deps: CoreDeps, input: NewVault): Promise<VaultSession> {
  const { folder, passphrase, displayName, isTraining = false, begin, signal } = input;
  // The passphrase of the training vault is public and needs no strength.
  if (!isTraining) await assertStrongPassphrase(passphrase);
  const hadFolder = takeEmptyFolder(folder);
  let connection: Connection | undefined;
  try {
    const { ids, random, clock } = deps;
    const vaultId = ids.next<string>();
    const slotId = ids.next<string>();
    const createdAt = clock.now().toISOString();
    const dataKey = random.bytes(32);
    const secret = random.bytes(32);
    const cost = isTraining ? TRAINING_COST : await deps.passphraseCost();
    const slot = await passphraseSlot(
      {
        vaultId,
        id: slotId,
        created: createdAt.slice(0, 10),
        dataKey,
        secret,
        passphrase,
        cost,
        leastCost: deps.leastCost,
        signal,
      },
      random,
    );
    const file = sealVaultKeys({ vaultId, epoch: 1, slots: [slot] }, dataKey);
    const keyHex = Buffer.from(dataKey).toString('hex');
    connection = createDatabase(join(folder, DATABASE_NAME), keyHex);
    migrate(connection, { keyHex });
    const keys = personKeys(secret);
    const user = { id: ids.next<UserId>(), displayName };
    const session = openSession(deps, {
      vaultId,
      folder,
      isTraining,
      connection,
      user,
      signing: keys.signing,
    });
    writeOwner(session, {
      file,
      begin,
      owner: newUserState({ ...user, role: 'administrator', slotId }, keys),
    });
    connection.checkpoint();
    // Last, so that a folder with keys always has a whole database beside them.
    writeVaultKeys(folder, file);
    syncFolder(dirname(folder));
    await afterOpening(deps, session);
    return session;
  } catch (error) {
    connection?.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    if (!hadFolder) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Beginning {
  readonly file: VaultKeys;
  readonly begin: NewVault['begin'];
  readonly owner: ReturnType<typeof newUserState>;
}

function writeOwner(session: VaultSession, { file, begin, owner }: Beginning): void {
  const { vaultId, isTraining } = session;
  inTransaction(session, (tx) => {
    writeVaultMarks(tx, { vaultId, createdAt: tx.at, isTraining });
    writeKeysState(tx, file);
    insertUser(tx, owner);
    appendAuditEntry(tx, {
      action: 'vault-created',
      noun: 'vault',
      recordId: vaultId,
      details: marksDigest({ vaultId, isTraining }),
    });
    begin?.(tx, vaultId);
    recordKeyState(tx, 'user-added', owner.state);
  });
}

/** Says whether the folder was there before. */
function takeEmptyFolder(folder: string): boolean {
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) {
      makeFolder(folder);
      return false;
    }
    if (!stats.isDirectory() || readdirSync(folder).length > 0) throw new AppError('vault/not-empty');
    return true;
  } catch (error) {
    const failure = fromFileError(error, 'writing');
    if (isAppError(failure, 'file/disk-full', 'file/name-too-long')) throw failure;
    if (isAppError(failure) && failure.code.startsWith('file/')) throw new AppError('vault/read-only-place');
    throw failure;
  }
}
