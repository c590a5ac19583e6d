import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BLOBS_FOLDER } from '#core/blobs/blob-folder.ts';
import { openPlainFile } from '#core/files/plain-file.ts';
import { isBackupName, isStoreName } from './backup-format.ts';
import { NOTE_FILE, parseNote, type BackupNote } from './proof/backup-note.ts';
import { MANIFEST_FILE, parseManifest, type ManifestLine } from './proof/manifest.ts';

/** A folder under a final name: it was proved when it got it. */
export interface StoredBackup extends BackupNote {
  readonly folder: string;
  readonly manifest: readonly ManifestLine[];
}

interface Store {
  /** Newest first, by sequence. */
  readonly backups: readonly StoredBackup[];
  /** Folders that have the name of a backup and cannot be read as one. */
  readonly unreadable: readonly string[];
}

const MAX_NOTE_BYTES = 4096;
/** A manifest line is about 110 bytes; this is a million attachments. */
const MAX_MANIFEST_BYTES = 128 * 1024 ** 2;
const MAX_LINE_BYTES = 120;
/** Of the database, the keys and the note. */
const OWN_LINES = 3;

/** Every backup in or below a folder that a person pointed at; of several vaults, the one last saved first. */
export async function findBackups(folder: string): Promise<readonly StoredBackup[]> {
  const own = await readBackup(folder);
  if (own !== undefined) return [own];
  const names = await readdir(folder);
  const stores = [folder, ...names.filter(isStoreName).map((name) => join(folder, name))];
  const found = await Promise.all(stores.map(readStore));
  return found
    .map(({ backups }) => backups)
    .sort((one, other) => (other[0]?.at ?? '').localeCompare(one[0]?.at ?? ''))
    .flat();
}

/** Throws what the file system says when the folder cannot be read. */
export async function readStore(folder: string): Promise<Store> {
  const names = (await readdir(folder)).filter(isBackupName);
  const read = await Promise.all(
    names.map(async (name) => ({ name, backup: await readBackup(join(folder, name)) })),
  );
  return {
    backups: read
      .flatMap(({ backup }) => (backup === undefined ? [] : [backup]))
      .sort((one, other) => other.sequence - one.sequence),
    unreadable: read.filter(({ backup }) => backup === undefined).map(({ name }) => name),
  };
}

export function noteOf({ folder: _folder, manifest: _manifest, ...note }: StoredBackup): BackupNote {
  return note;
}

/** Where the attachments of a backup lie. */
export function blobsOf(backup: StoredBackup): string {
  return join(dirname(backup.folder), BLOBS_FOLDER);
}

/** The next older one of the same vault; undefined for the oldest. */
export function nextOlder(
  backups: readonly StoredBackup[],
  { folder, sequence }: StoredBackup,
): StoredBackup | undefined {
  return backups.find((other) => dirname(other.folder) === dirname(folder) && other.sequence < sequence);
}

async function readBackup(folder: string): Promise<StoredBackup | undefined> {
  try {
    const content = parseNote(await readText(join(folder, NOTE_FILE), MAX_NOTE_BYTES));
    if (content === undefined) return undefined;
    // One that is longer than its own note says is not read at all.
    const lines = content.attachments + OWN_LINES;
    const maxBytes = Math.min(MAX_MANIFEST_BYTES, lines * MAX_LINE_BYTES);
    const manifest = parseManifest(await readText(join(folder, MANIFEST_FILE), maxBytes));
    return manifest === undefined ? undefined : { ...content, folder, manifest };
  } catch {
    return undefined;
  }
}

/** Empty when it is too large to be ours. */
async function readText(path: string, maxBytes: number): Promise<string> {
  const file = await openPlainFile(path);
  try {
    return (await file.stat()).size > maxBytes ? '' : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
