import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { RecordCounts } from '#shared/records/record.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyBlobs } from '#core/blobs/verify-blobs.ts';
import { LEAST_COST } from '#core/crypto/argon2id.ts';
import { openDatabase, type Connection } from '#core/database/connection.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { assertKnownSchema, schemaVersion } from '#core/database/migrations/migrate.ts';
import { migrations } from '#core/database/migrations/migrations.ts';
import { hashFile } from '#core/files/copy-file.ts';
import { countRecordsByNoun } from '#core/history/record-count-repository.ts';
import { createPace } from '#core/pace.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { KEYS_NAME } from '#core/vault/keys/vault-keys-file.ts';
import { parseVaultKeys } from '#core/vault/keys/vault-keys.ts';
import { DATABASE_NAME } from '#core/vault/session/vault-place.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { NOTE_FILE, type BackupNote } from './backup-note.ts';
import { MANIFEST_FILE, parseManifest } from './manifest.ts';
import { isNoteOf } from './note-signature.ts';

export interface ProofRequest {
  /** Holds vault.db, vault.keys and, for a backup, MANIFEST.txt. */
  readonly folder: string;
  readonly blobsFolder: string;
  readonly keyHex: string;
  /** Of the backup, for a database into which nothing has been written since. */
  readonly note?: BackupNote | undefined;
}

/** What was found in a copy that fits together. */
export interface Proof {
  readonly counts: RecordCounts;
  readonly auditEntries: number;
  readonly attachments: number;
}

interface ProveContext {
  readonly pause: () => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Opens a copy of a vault under its key and reads all of it: every page, every record against its history, the
 * whole audit chain, whether its note is its own, every frame of every attachment, and the hashes of the manifest last,
 * so that reading has changed nothing either. Throws `backup/damaged` with the file, `vault/newer-version` or
 * `vault/development-build`.
 */
export async function proveCopy(
  request: ProofRequest,
  kinds: RecordKinds,
  context: ProveContext,
): Promise<Proof> {
  const pace = createPace(context.pause);
  const keys = await readFile(join(request.folder, KEYS_NAME), 'utf8').catch(() => '');
  if (parseVaultKeys(keys, LEAST_COST) === undefined) throw damaged(KEYS_NAME);
  const connection = open(request);
  let proof: Proof;
  try {
    proof = await readAll(connection, request, { ...context, kinds, pause: pace.step });
  } finally {
    connection.close();
  }
  await checkManifest(request.folder, pace.step);
  return proof;
}

function open({ folder, keyHex }: ProofRequest): Connection {
  try {
    return openDatabase(join(folder, DATABASE_NAME), keyHex);
  } catch (error) {
    if (isAppError(error, 'file/disk-full', 'vault/read-only-place', 'vault/development-build')) throw error;
    throw damaged(DATABASE_NAME);
  }
}

async function readAll(
  connection: Connection,
  { blobsFolder, note }: ProofRequest,
  { kinds, pause, onProgress }: ProveContext & { readonly kinds: RecordKinds },
): Promise<Proof> {
  const db = connection.access;
  if (findDamage(connection) !== undefined) throw damaged(DATABASE_NAME);
  const [found, known] = [schemaVersion(connection), migrations.at(-1)?.version ?? 0];
  if (found > known) throw new AppError('vault/newer-version', { found, known });
  assertKnownSchema(connection);
  const { auditEntries, firstBrokenEntry } = await verifyVault({ db, connection }, kinds, {
    pause,
    report: () => undefined,
  });
  if (firstBrokenEntry !== null) throw damaged(DATABASE_NAME);
  if (note !== undefined && !(await isNoteOf(db, note))) throw damaged(NOTE_FILE);
  const attachments = await verifyBlobs(db, {
    folder: blobsFolder,
    pause,
    onProgress,
    onDamage: ({ params }) => {
      throw damaged(`blobs/${String(params['attachment'])}`);
    },
  });
  return {
    counts: countRecordsByNoun(db),
    auditEntries,
    attachments,
  };
}

/** Attachments have been read by their frames; their lines need no second reading. */
async function checkManifest(folder: string, pause: () => Promise<void>): Promise<void> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const lines = parseManifest(text);
  if (lines === undefined) throw damaged(MANIFEST_FILE);
  for (const { file, sha256 } of lines.filter(({ file: name }) => !name.startsWith('..'))) {
    const digest = await hashFile(join(folder, file), { pause });
    if (digest.sha256.toString('hex') !== sha256) throw damaged(file);
  }
}

function damaged(file: string): AppError {
  return new AppError('backup/damaged', { file });
}
