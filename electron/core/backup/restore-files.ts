import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { copyFile as copyWhole, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOBS_FOLDER } from '#core/blobs/blob-folder.ts';
import { copyFile, hashFile } from '#core/files/copy-file.ts';
import type { DiskProbe } from '#core/files/disk-probe.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { createPace } from '#core/pace.ts';
import { KEYS_NAME } from '#core/vault/keys/vault-keys-file.ts';
import { DATABASE_NAME } from '#core/vault/session/vault-place.ts';
import { NOTE_FILE } from './proof/backup-note.ts';
import { nextOlder, type StoredBackup } from './find-backups.ts';
import type { ManifestLine } from './proof/manifest.ts';

interface RestoreFiles {
  readonly backup: StoredBackup;
  /** All of the same place, to say which is the next older. */
  readonly backups: readonly StoredBackup[];
  /** Exists and is empty. */
  readonly folder: string;
  readonly disk: DiskProbe;
  readonly pause: () => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
}

const SPARE_BYTES = 16 * 1024 ** 2;

/**
 * Copies the files of a backup into a folder that will be a vault, each compared with the manifest on the way.
 * The backup is only read. Throws `backup/damaged` with the file and the next older backup, `backup/no-space`.
 */
export async function restoreFiles(options: RestoreFiles): Promise<void> {
  const { backup, folder, onProgress } = options;
  const pace = createPace(options.pause);
  const lines = backup.manifest;
  for (const needed of [DATABASE_NAME, KEYS_NAME, NOTE_FILE]) {
    if (!lines.some(({ file }) => file === needed)) throw damaged(needed, options);
  }
  await assertRoom(options);
  await mkdir(vaultBlobs(folder), { mode: 0o700 });
  for (const [index, line] of lines.entries()) {
    onProgress(index, lines.length);
    if (line.file === NOTE_FILE) await compare(line, options, pace.step);
    else await copyCompared(line, join(folder, line.file.replace('../', '')), options, pace.step);
  }
  // A vault has its keys twice.
  await copyWhole(join(folder, KEYS_NAME), join(folder, `${KEYS_NAME}.bak`));
  onProgress(lines.length, lines.length);
}

/** Names the file and the next older backup that can be tried instead. */
export function damaged(
  file: string,
  { backup, backups }: { readonly backup: StoredBackup; readonly backups: readonly StoredBackup[] },
): AppError {
  const next = nextOlder(backups, backup)?.sequence;
  return new AppError('backup/damaged', {
    sequence: backup.sequence,
    file: file.replace('../', ''),
    next: next ?? '–',
  });
}

/** Gives what the proof of a copy found the words of the backup that it was made of. */
export function asDamageOf(
  error: unknown,
  of: { readonly backup: StoredBackup; readonly backups: readonly StoredBackup[] },
): unknown {
  return isAppError(error, 'backup/damaged') ? damaged(String(error.params['file'] ?? ''), of) : error;
}

async function copyCompared(
  { file, sha256 }: ManifestLine,
  target: string,
  options: RestoreFiles,
  pause: () => Promise<void>,
): Promise<void> {
  const source = join(options.backup.folder, file);
  if (plainFileBytes(source) === undefined) throw damaged(file, options);
  const copied = await copyFile(source, target, { pause });
  if (copied.sha256.toString('hex') !== sha256) throw damaged(file, options);
}

async function compare(
  { file, sha256 }: ManifestLine,
  options: RestoreFiles,
  pause: () => Promise<void>,
): Promise<void> {
  const path = join(options.backup.folder, file);
  if (plainFileBytes(path) === undefined) throw damaged(file, options);
  const found = await hashFile(path, { pause });
  if (found.sha256.toString('hex') !== sha256) throw damaged(file, options);
}

async function assertRoom({ backup, folder, disk }: RestoreFiles): Promise<void> {
  let neededBytes = SPARE_BYTES;
  for (const { file } of backup.manifest) {
    neededBytes += await stat(join(backup.folder, file)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  const freeBytes = disk.freeBytes(folder);
  if (freeBytes !== undefined && freeBytes < neededBytes) {
    throw new AppError('backup/no-space', {
      freeMb: Math.floor(freeBytes / 1e6),
      neededMb: Math.ceil(neededBytes / 1e6),
    });
  }
}

export function vaultBlobs(folder: string): string {
  return join(folder, BLOBS_FOLDER);
}
