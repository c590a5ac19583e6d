import canonicalize from 'canonicalize';
import { z } from 'zod';
import { foundBackup, type VaultMark } from '#shared/backup/restore-operations.ts';
import { sha256Hex } from '#core/crypto/sha256.ts';

/**
 * PLACE/store-1a2b3c4d/blobs/…         attachments, shared by the backups beside them
 * PLACE/store-1a2b3c4d/000012-9f3e/    vault.db, vault.keys, backup.json, MANIFEST.txt
 * Nothing in it but what is encrypted or says nothing; no name tells whose it is.
 */
export const DATABASE_FILE = 'vault.db';
export const KEYS_FILE = 'vault.keys';
export const NOTE_FILE = 'backup.json';
export const MANIFEST_FILE = 'MANIFEST.txt';
export const BLOBS_FOLDER = 'blobs';

const note = z.strictObject({
  format: z.literal('casekeep-backup'),
  version: z.literal(1),
  ...foundBackup.shape,
});
export type BackupNote = Omit<z.infer<typeof note>, 'format' | 'version'>;

/** The same for every backup of one vault, and nothing that leads to it. */
export function storeName(vaultId: string): string {
  return `store-${sha256Hex(`casekeep/backup/${vaultId}`).slice(0, 8)}`;
}

/** By which people tell the backups of one vault from those of another. */
export function markOfStore(store: string): VaultMark {
  return store.slice('store-'.length);
}

export function isStoreName(name: string): boolean {
  return /^store-[0-9a-f]{8}$/u.test(name);
}

export function backupName({ sequence, id }: BackupNote): string {
  return `${String(sequence).padStart(6, '0')}-${id.slice(0, 4)}`;
}

export function isBackupName(name: string): boolean {
  return /^\d{6,}-[0-9a-f]{4}$/u.test(name);
}

export function formatNote(content: BackupNote): string {
  return `${canonicalize({ format: 'casekeep-backup', version: 1, ...content }) ?? ''}\n`;
}

/** Undefined when it is not one. */
export function parseNote(text: string): BackupNote | undefined {
  try {
    const { format: _format, version: _version, ...content } = note.parse(JSON.parse(text));
    return content;
  } catch {
    return undefined;
  }
}

export interface ManifestLine {
  /** Hexadecimal. */
  readonly sha256: string;
  /** Relative to the folder of the backup. */
  readonly file: string;
}

/** As `sha256sum -c MANIFEST.txt` reads it. */
export function formatManifest(lines: readonly ManifestLine[]): string {
  return lines.map(({ sha256, file }) => `${sha256}  ${file}\n`).join('');
}

// Names that we give, and none that leads anywhere else.
const LINE = /^([0-9a-f]{64}) {2}(vault\.db|vault\.keys|backup\.json|\.\.\/blobs\/[0-9a-f]{32})$/u;

/** Undefined when any line is not ours, or the last one breaks off. */
export function parseManifest(text: string): ManifestLine[] | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n').map(parseLine);
  const known = lines.filter((line) => line !== undefined);
  return known.length === lines.length ? known : undefined;
}

function parseLine(line: string): ManifestLine | undefined {
  const [, sha256, file] = LINE.exec(line) ?? [];
  return sha256 === undefined || file === undefined ? undefined : { sha256, file };
}

export function blobLine(id: string): string {
  return `../${BLOBS_FOLDER}/${id}`;
}
