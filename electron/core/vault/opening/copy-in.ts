import { AppError } from '#shared/errors/app-error.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { copyInOperations } from '#shared/vault/copy-in-operations.ts';
import { existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BLOBS_FOLDER, isBlobName } from '#core/blobs/blob-folder.ts';
import { isLockedElsewhere } from '#core/database/is-locked.ts';
import { syncFolder } from '#core/files/atomic-write.ts';
import { copyFile, hashFile } from '#core/files/copy-file.ts';
import { failedDoing, fileErrorCode, fromMakingError } from '#core/files/from-file-error.ts';
import { isInside } from '#core/files/is-inside.ts';
import { openPartialFolder } from '#core/files/partial-folder.ts';
import { createPace } from '#core/pace.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { isVaultKeysName } from '../keys/vault-keys-file.ts';
import { assertLivePlace } from './assert-live-place.ts';
import { DATABASE_NAME, HEAD_NAME, vaultName } from '../session/vault-place.ts';

type CopyIn = typeof copyInOperations.copyIn;
type Context = Pick<CallContext<ProgressOf<CopyIn>>, 'report' | 'pause'>;

interface Place {
  readonly source: string;
  /** Must not exist. */
  readonly target: string;
}

interface SourceFile {
  /** Relative to the vault. */
  readonly name: string;
  readonly bytes: number;
}

const SPARE_BYTES = 16 * 1024 ** 2;

/**
 * Copies a vault that nobody has open to this computer, since a live vault cannot be where it is. The source is
 * only read. Its -wal file goes along, since what was saved last may be there alone. One that another program has open is
 * refused (`vault/in-use`), before and after. Where its lock cannot be seen, as on Windows and macOS or another computer's
 * disk, both files are read a second time at the end: one into which somebody was writing meanwhile is refused (`vault/changed-meanwhile`).
 */
export async function copyIn(
  deps: CoreDeps,
  place: Place,
  { report, pause }: Context,
): Promise<OutputOf<CopyIn>> {
  const [source, target] = [resolve(place.source), resolve(place.target)];
  assertVault(source);
  assertNotInUse(source);
  if (isInside(target, source)) throw new AppError('vault/inside-vault');
  assertLivePlace(deps.disk, target);
  if (existsSync(target)) throw new AppError('vault/not-empty');
  const pace = createPace(pause);
  try {
    // The database before the attachments: a writer stores those first.
    const files = [...databaseFiles(source), ...attachmentFiles(source)];
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    assertRoom(deps, target, total);
    const partial = openPartialFolder(target);
    try {
      const digests = new Map<string, string>();
      if (files.some(({ name }) => name.startsWith(BLOBS_FOLDER)))
        mkdirSync(join(partial.path, BLOBS_FOLDER), { mode: 0o700 });
      await eachFile(files, async ({ name }, onBytes) => {
        const { sha256 } = await copyFile(join(source, name), join(partial.path, name), {
          pause: pace.step,
          onBytes: (bytes) => report({ phase: 'copying', done: onBytes(bytes), total }),
        });
        digests.set(name, sha256.toString('hex'));
      });
      await pause();
      await eachFile(files, async ({ name }, onBytes) => {
        const { sha256 } = await hashFile(join(partial.path, name), {
          pause: pace.step,
          onBytes: (bytes) => report({ phase: 'comparing', done: onBytes(bytes), total }),
        });
        if (sha256.toString('hex') !== digests.get(name))
          throw new AppError('vault/copy-differs', { file: name });
      });
      await assertUnchanged(source, digests, pace.step);
      assertNotInUse(source);
      if (existsSync(join(partial.path, BLOBS_FOLDER))) syncFolder(join(partial.path, BLOBS_FOLDER));
      await pause();
      partial.publish();
    } finally {
      partial.discard();
    }
  } catch (error) {
    throw fromCopyError(error, source);
  }
  const attachments = attachmentFiles(target).length;
  return { name: vaultName(target), attachments };
}

/** Calls `work` with what turns the bytes of one file into those of all. */
async function eachFile(
  files: readonly SourceFile[],
  work: (file: SourceFile, onBytes: (bytes: number) => number) => Promise<void>,
): Promise<void> {
  let before = 0;
  for (const file of files) {
    await work(file, (bytes) => before + bytes);
    before += file.bytes;
  }
}

async function assertUnchanged(
  source: string,
  digests: ReadonlyMap<string, string>,
  pause: () => Promise<void>,
): Promise<void> {
  const changed = new AppError('vault/changed-meanwhile');
  const names = databaseFiles(source).map(({ name }) => name);
  if (names.length !== [...digests.keys()].filter((name) => !name.startsWith(BLOBS_FOLDER)).length)
    throw changed;
  for (const name of names) {
    const { sha256 } = await hashFile(join(source, name), { pause });
    if (sha256.toString('hex') !== digests.get(name)) throw changed;
  }
}

function assertNotInUse(source: string): void {
  if (isLockedElsewhere(join(source, DATABASE_NAME))) throw new AppError('vault/in-use');
}

function assertVault(source: string): void {
  const stats = lstatSync(source, { throwIfNoEntry: false });
  if (stats === undefined) throw new AppError('vault/not-found');
  if (!stats.isDirectory()) throw new AppError('vault/not-a-vault');
  const names = databaseFiles(source).map(({ name }) => name);
  if (!names.includes(DATABASE_NAME) || !names.some(isVaultKeysName)) throw new AppError('vault/not-a-vault');
}

/** Key files, the database, its -wal file, which is left out when it holds nothing, and what tells when that is lost. */
function databaseFiles(folder: string): SourceFile[] {
  return filesOf(
    folder,
    (name) => isVaultKeysName(name) || [DATABASE_NAME, `${DATABASE_NAME}-wal`, HEAD_NAME].includes(name),
  );
}

function attachmentFiles(folder: string): SourceFile[] {
  if (!existsSync(join(folder, BLOBS_FOLDER))) return [];
  return filesOf(join(folder, BLOBS_FOLDER), isBlobName).map((file) => ({
    ...file,
    name: join(BLOBS_FOLDER, file.name),
  }));
}

function filesOf(folder: string, isWanted: (name: string) => boolean): SourceFile[] {
  return readdirSync(folder)
    .filter(isWanted)
    .toSorted()
    .flatMap((name) => {
      const stats = lstatSync(join(folder, name));
      return stats.isFile() && stats.size > 0 ? [{ name, bytes: stats.size }] : [];
    });
}

function assertRoom({ disk }: CoreDeps, target: string, bytes: number): void {
  const freeBytes = disk.freeBytes(dirname(target));
  if (freeBytes === undefined || freeBytes >= bytes + SPARE_BYTES) return;
  throw new AppError('vault/no-room', {
    freeMb: Math.floor(freeBytes / 1e6),
    neededMb: Math.ceil((bytes + SPARE_BYTES) / 1e6),
  });
}

/** Says whether the place that is read or the one that is written failed. */
function fromCopyError(error: unknown, source: string): unknown {
  const code = fileErrorCode(error);
  if (code === undefined || failedDoing(error, source) === 'writing') return fromMakingError(error);
  return new AppError(code === 'ENOENT' ? 'vault/changed-meanwhile' : 'vault/not-readable');
}
