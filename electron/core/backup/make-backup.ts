import type { backupOperations } from '#shared/backup/backup-operations.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { blobFolder, BLOBS_FOLDER } from '#core/blobs/blob-folder.ts';
import { sealedBytes } from '#core/blobs/blob-frame.ts';
import { eachBlob, type Blob } from '#core/blobs/blob-repository.ts';
import { sha256, sha256Hex } from '#core/crypto/sha256.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { syncFolder, writeFileAtomically } from '#core/files/atomic-write.ts';
import { copyOpenFile } from '#core/files/copy-file.ts';
import { isInside } from '#core/files/is-inside.ts';
import { openPartialFolder, type PartialFolder } from '#core/files/partial-folder.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { createPace } from '#core/pace.ts';
import { KEYS_NAME } from '#core/vault/keys/vault-keys-file.ts';
import { DATABASE_NAME } from '#core/vault/session/vault-place.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { backupName, storeName } from './backup-format.ts';
import { copyAttachments } from './copy-attachments.ts';
import { noteOf, readStore } from './find-backups.ts';
import { headDigest, isSignedNote, signNote } from './proof/note-signature.ts';
import { formatNote, NOTE_FILE, type BackupNote } from './proof/backup-note.ts';
import { blobLine, formatManifest, MANIFEST_FILE, type ManifestLine } from './proof/manifest.ts';
import { proveInProcess } from './proof/prove-in-process.ts';
import { removeExpired } from './remove-expired.ts';
import { insertRun } from './runs/backup-repository.ts';
import { lastRun } from './runs/vouched-runs.ts';
import { placeLabel } from '#core/files/place-label.ts';
import { fromTargetError } from './target-error.ts';

type Create = typeof backupOperations.create;
type Context = Pick<CallContext<ProgressOf<Create>>, 'report' | 'pause' | 'signal'>;

const MIB = 1024 ** 2;
/** Room for folders, manifest and the -wal file of the proof. */
const SPARE_BYTES = 4 * MIB;

/**
 * Writes a backup beside older ones and proves it in a fresh process before it gets its name. The vault stays
 * usable meanwhile. On any failure, cancelling and locking included, nothing new is left and older backups are as
 * they were.
 */
export async function makeBackup(
  deps: CoreDeps,
  session: VaultSession,
  { target, ...context }: Context & { readonly target: string },
): Promise<OutputOf<Create>> {
  const place = resolve(target);
  const store = join(place, storeName(session.vaultId));
  try {
    if (isInside(place, dirname(session.connection.path))) throw new AppError('backup/inside-vault');
    await prepareStore(store);
    const noted = (await lastRun(session))?.sequence ?? 0;
    const sequence = 1 + Math.max(noted, await lastSequence(session, store));
    const note = {
      id: Buffer.from(session.random.bytes(8)).toString('hex'),
      sequence,
      at: session.clock.now().toISOString(),
    };
    const made = await writeAndProve(deps, session, { ...context, store, note });
    noteRun(deps, session, { ...made, place });
    const removed = await removeExpired(session.db, { store, justProved: sequence });
    return {
      sequence,
      at: note.at,
      place: placeLabel(place),
      bytes: made.bytes,
      attachments: made.note.attachments,
      newAttachments: made.newAttachments,
      isSameDisk: isSameDisk(deps, place, session),
      removed,
    };
  } catch (error) {
    if (isAppError(error, 'backup/not-proved') && !existsSync(store))
      throw new AppError('backup/target-gone');
    throw fromTargetError(error, 'writing');
  }
}

interface Written {
  readonly note: BackupNote;
  readonly bytes: number;
  readonly newAttachments: number;
  readonly manifestDigest: Uint8Array<ArrayBuffer>;
}

async function writeAndProve(
  deps: CoreDeps,
  session: VaultSession,
  {
    store,
    note: begun,
    report,
    pause,
    signal,
  }: Context & { readonly store: string; readonly note: Pick<BackupNote, 'id' | 'sequence' | 'at'> },
): Promise<Written> {
  const pace = createPace(pause);
  const blobsFolder = join(store, BLOBS_FOLDER);
  const folder = join(store, backupName(begun));
  const partial = openPartialFolder(folder);
  let undo = async () => {};
  try {
    const copied = await copyDatabase(deps, session, { partial, blobsFolder, report, pause: pace.step });
    const { blobs, head } = copied;
    const note = signNote(session, { ...begun, attachments: blobs.length, head });
    const attachments = await copyAttachments({
      from: blobFolder(session.connection),
      to: blobsFolder,
      blobs,
      pause: pace.step,
      onProgress: (done) => report({ phase: 'attachments', done, total: blobs.length }),
    });
    ({ undo } = attachments);
    const noteText = Buffer.from(formatNote(note), 'utf8');
    writeFileAtomically(join(partial.path, NOTE_FILE), noteText);
    const manifest = formatManifest([
      ...copied.lines,
      { sha256: sha256Hex(noteText), file: NOTE_FILE },
      ...blobs.map(({ id, fileSha256 }) => ({
        sha256: Buffer.from(fileSha256).toString('hex'),
        file: blobLine(id),
      })),
    ]);
    writeFileAtomically(join(partial.path, MANIFEST_FILE), Buffer.from(manifest, 'utf8'));
    report({ phase: 'proving', done: 0, total: blobs.length });
    await pause();
    await proveInProcess(
      { folder: partial.path, blobsFolder, keyHex: session.connection.keyHex, note },
      {
        start: deps.startProver,
        signal,
        onProgress: (done, total) => report({ phase: 'proving', done, total }),
      },
    ).catch((error: unknown) => {
      throw isAppError(error, 'backup/damaged', 'vault/newer-version')
        ? new AppError('backup/not-proved')
        : error;
    });
    report({ phase: 'saving', done: 0, total: 1 });
    await pause();
    partial.publish();
    report({ phase: 'saving', done: 1, total: 1 });
    return {
      note,
      bytes: copied.bytes + blobs.reduce((sum, { bytes }) => sum + sealedBytes(bytes), 0),
      newAttachments: attachments.written,
      manifestDigest: sha256(manifest),
    };
  } catch (error) {
    // Under its name it is whole and needs what it names.
    if (!existsSync(folder)) await undo();
    throw error;
  } finally {
    partial.discard();
  }
}

interface CopiedDatabase {
  readonly lines: readonly ManifestLine[];
  readonly bytes: number;
  /** As the copied database knows them. */
  readonly blobs: readonly Blob[];
  /** How its audit chain ends. */
  readonly head: string;
}

/**
 * The pages are copied as they lie on the disk, encrypted under the same key, while new commits gather in the
 * -wal file: nobody waits, and no other form of the data ever exists.
 */
async function copyDatabase(
  deps: CoreDeps,
  session: VaultSession,
  {
    partial,
    blobsFolder,
    report,
    pause,
  }: Pick<Context, 'report' | 'pause'> & { readonly partial: PartialFolder; readonly blobsFolder: string },
): Promise<CopiedDatabase> {
  const held = session.connection.holdStill();
  try {
    const blobs = [...eachBlob(session.db)];
    const head = headDigest(session.db);
    const keys = readFileSync(join(dirname(session.connection.path), KEYS_NAME));
    assertRoom(deps, partial.path, [
      held.bytes,
      ...blobs.filter(({ id }) => !existsSync(join(blobsFolder, id))).map(({ bytes }) => sealedBytes(bytes)),
    ]);
    const total = Math.ceil(held.bytes / MIB);
    report({ phase: 'database', done: 0, total });
    await writeFile(join(partial.path, KEYS_NAME), keys, { mode: 0o600, flag: 'wx', flush: true });
    const { sha256, bytes } = await copyOpenFile(held.descriptor, join(partial.path, DATABASE_NAME), {
      pause,
      onBytes: (done) => report({ phase: 'database', done: Math.ceil(done / MIB), total }),
    });
    return {
      blobs,
      head,
      bytes: bytes + keys.length,
      lines: [
        { sha256: sha256.toString('hex'), file: DATABASE_NAME },
        { sha256: sha256Hex(keys), file: KEYS_NAME },
      ],
    };
  } finally {
    held.release();
  }
}

/** Of backups that somebody of this vault signed: a planted one does not say where counting goes on. */
async function lastSequence({ db }: VaultSession, store: string): Promise<number> {
  let last = 0;
  for (const backup of (await readStore(store)).backups) {
    if (backup.sequence > last && (await isSignedNote(db, noteOf(backup)))) last = backup.sequence;
  }
  return last;
}

function assertRoom({ disk }: CoreDeps, folder: string, fileBytes: readonly number[]): void {
  const maxFileBytes = disk.maxFileBytes(folder);
  const largest = Math.max(...fileBytes);
  // Pieces would be refused by `sha256sum -c` and by whoever restores by hand; exFAT is one formatting away.
  if (maxFileBytes !== undefined && largest > maxFileBytes) {
    throw new AppError('backup/too-large-for-fat', { sizeMb: Math.ceil(largest / 1e6) });
  }
  const neededBytes = fileBytes.reduce((sum, bytes) => sum + bytes, SPARE_BYTES);
  const freeBytes = disk.freeBytes(folder);
  if (freeBytes !== undefined && freeBytes < neededBytes) {
    throw new AppError('backup/no-space', {
      freeMb: Math.floor(freeBytes / 1e6),
      neededMb: Math.ceil(neededBytes / 1e6),
    });
  }
}

/** Makes the folder, and removes what an earlier attempt left when it was killed. */
async function prepareStore(store: string): Promise<void> {
  // The place itself is never made: where a stick was mounted, that would fill the disk of the computer.
  if (!existsSync(store)) await mkdir(store, { mode: 0o700 });
  // Also when it was there: whoever made it may have been stopped before this.
  syncFolder(dirname(store));
  for (const name of await readdir(store)) {
    if (name.endsWith('.part')) await rm(join(store, name), { recursive: true, force: true });
  }
}

function noteRun(deps: CoreDeps, session: VaultSession, made: Written & { readonly place: string }): void {
  const { note, bytes, manifestDigest, place } = made;
  try {
    inTransaction(session, (tx) => {
      insertRun(tx, { ...note, bytes, place }, manifestDigest);
      appendAuditEntry(tx, {
        action: 'backed-up',
        noun: 'vault',
        recordId: session.vaultId,
        details: manifestDigest,
      });
      tx.noteChange('backup', 'vault');
    });
  } catch (error) {
    // The backup is good all the same; never take it away because the disk of the vault is full.
    if (!isAppError(error, 'file/disk-full')) throw error;
    deps.logger.count('backup/not-noted');
  }
}

function isSameDisk({ disk }: CoreDeps, place: string, session: VaultSession): boolean {
  const device = disk.deviceOf(place);
  return device !== undefined && device === disk.deviceOf(dirname(session.connection.path));
}
