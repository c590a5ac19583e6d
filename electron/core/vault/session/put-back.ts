import type { MovedFiles } from '#shared/vault/vault-operations.ts';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Connection } from '#core/database/connection.ts';
import type { KeptFiles } from '#core/database/open-files.ts';
import { syncFolder, writeFileAtomically } from '#core/files/atomic-write.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { removeFile } from '#core/files/remove-file.ts';
import { writeAllSync } from '#core/files/write-all.ts';
import { HEAD_NAME, VAULT_SUFFIX } from './vault-place.ts';

const COPY_BYTES = 1024 ** 2;

/** Far more than it takes; anything larger of that name is none of ours. */
const MOST_HEAD_BYTES = 4096;

type FilesFate = Exclude<MovedFiles['fate'], 'not-saved' | 'looked-into'>;

export interface PutBack {
  /** May be called again: what is done is done once. Throws what writing throws. */
  readonly now: () => FilesFate;
  /** The folder with what was saved beside; undefined when nothing was. */
  readonly beside: () => string | undefined;
}

export interface KeyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * For when the files of an open vault are not where they were: sees to it that the next opening finds everything that
 * was acknowledged. Nothing that is there is overwritten or removed; a -wal file that is not ours is set aside, since
 * SQLite would apply it to the database. What was deleted is written again from what this process still has open.
 */
export function createPutBack(
  place: Pick<Connection, 'path' | 'kept'>,
  keyFiles: () => readonly KeyFile[],
): PutBack {
  const { path } = place;
  let beside: string | undefined;

  function saveBeside(kept: KeptFiles): FilesFate {
    if (beside === undefined) {
      const folder = freeName((number) => besideName(dirname(path), number));
      mkdirSync(folder, { mode: 0o700 });
      try {
        copyBeside(path, kept, { folder, keyFiles: keyFiles() });
      } catch (error) {
        // It is tried again, and half of it would fill the disk each time.
        rmSync(folder, { recursive: true, force: true });
        throw error;
      }
      beside = folder;
    }
    return 'beside';
  }

  return {
    beside: () => beside,
    now() {
      const kept = place.kept();
      if (kept.database === 'own') {
        putBackWal(path, kept);
        putBackKeys(dirname(path), keyFiles());
        return 'put-back';
      }
      if (kept.database === 'altered') {
        putBackWal(path, kept);
        return 'damaged';
      }
      if (kept.database === 'none')
        return kept.isDatabaseDeleted ? putBackWhole(path, kept, keyFiles()) : leftWhereItIs(path, kept);
      if (!kept.isDatabaseDeleted && !kept.isWalHere) return 'moved';
      // A copy of it serves as well; another one would be torn by our -wal file.
      if (!isSameContent(path, kept.descriptor)) return saveBeside(kept);
      putBackWal(path, kept);
      return 'put-back';
    },
  };
}

/** The database is elsewhere; what its -wal file has goes along with the folder, or waits here for its return. */
function leftWhereItIs(path: string, kept: KeptFiles): FilesFate {
  if (kept.isWalDeleted && existsSync(dirname(path))) putBackWal(path, kept);
  return 'moved';
}

function putBackWhole(path: string, kept: KeptFiles, keyFiles: readonly KeyFile[]): FilesFate {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Before the database has its name: with it alone a vault would open without the last saves.
  putBackWal(path, kept);
  copyFromDescriptor(kept.descriptor, path);
  putBackKeys(dirname(path), keyFiles);
  return 'put-back';
}

function putBackWal(path: string, kept: KeptFiles): void {
  if (kept.isWalWhole) return;
  const walPath = `${path}-wal`;
  if (existsSync(walPath)) setAside(walPath);
  if (kept.wal.length > 0) writeFileAtomically(walPath, kept.wal);
}

function putBackKeys(folder: string, keyFiles: readonly KeyFile[]): void {
  for (const { name, bytes } of keyFiles) {
    const path = join(folder, name);
    if (existsSync(path) && plainFileBytes(path) === 0) setAside(path);
    if (!existsSync(path)) writeFileAtomically(path, bytes);
  }
}

interface Beside {
  readonly folder: string;
  readonly keyFiles: readonly KeyFile[];
}

/** A vault of its own, to be opened with the same passphrase. */
function copyBeside(path: string, kept: KeptFiles, { folder, keyFiles }: Beside): void {
  const target = join(folder, basename(path));
  if (kept.wal.length > 0) writeFileAtomically(`${target}-wal`, kept.wal);
  const head = join(dirname(path), HEAD_NAME);
  const headBytes = plainFileBytes(head);
  if (headBytes !== undefined && headBytes <= MOST_HEAD_BYTES) copyFileSync(head, join(folder, HEAD_NAME));
  copyFromDescriptor(kept.descriptor, target);
  putBackKeys(folder, keyFiles);
  // It would be applied to a database that it does not belong to.
  if (kept.isWalHere) setAside(`${path}-wal`);
}

function besideName(folder: string, number: number): string {
  const name = folder.endsWith(VAULT_SUFFIX) ? folder.slice(0, -VAULT_SUFFIX.length) : folder;
  return `${name}-kept-${String(number)}${VAULT_SUFFIX}`;
}

function setAside(path: string): void {
  renameSync(
    path,
    freeName((number) => `${path}.aside-${String(number)}`),
  );
}

function freeName(nameOf: (number: number) => string): string {
  for (let number = 1; ; number += 1) {
    if (!existsSync(nameOf(number))) return nameOf(number);
  }
}

function copyFromDescriptor(descriptor: number, path: string): void {
  const part = `${path}.part`;
  // Never through a link that somebody has put there.
  removeFile(part);
  const target = openSync(part, 'wx', 0o600);
  try {
    const buffer = Buffer.alloc(COPY_BYTES);
    for (let position = 0; ;) {
      const read = readSync(descriptor, buffer, 0, COPY_BYTES, position);
      if (read === 0) break;
      writeAllSync(target, buffer.subarray(0, read));
      position += read;
    }
    fsyncSync(target);
  } catch (error) {
    // What a full disk has of it is of no use, and takes the room of the next try.
    removeFile(part);
    throw error;
  } finally {
    closeSync(target);
  }
  renameSync(part, path);
  syncFolder(dirname(path));
}

function isSameContent(path: string, descriptor: number): boolean {
  if (plainFileBytes(path) === undefined) return false;
  const other = openSync(path, 'r');
  try {
    const [one, two] = [Buffer.alloc(COPY_BYTES), Buffer.alloc(COPY_BYTES)];
    for (let position = 0; ;) {
      const read = readSync(descriptor, one, 0, COPY_BYTES, position);
      const readThere = readSync(other, two, 0, COPY_BYTES, position);
      if (read !== readThere || !one.subarray(0, read).equals(two.subarray(0, read))) return false;
      if (read === 0) return true;
      position += read;
    }
  } finally {
    closeSync(other);
  }
}
