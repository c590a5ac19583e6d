import type { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';

/** Where the size of the list of files stands, and where the list itself begins (`@electron/asar`, pickle of a pickle). */
const LIST_SIZE_AT = 4;
const LIST_LENGTH_AT = 12;
const LIST_AT = 16;

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
}

/** Changes one byte of an archive of Electron: of the list of its files, or of the script that is read first. */
export function alterArchive(path: string, part: 'list' | 'script'): void {
  const bytes = readFileSync(path);
  const at = part === 'list' ? inList(bytes) : inScript(bytes);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
}

/** A digit of a hash, which does not become a quote: the list can be read as before. */
function inList(bytes: Buffer): number {
  const at = bytes.indexOf('"hash":"', LIST_AT);
  if (at === -1) throw new Error('The list of the archive has no hashes.');
  return at + '"hash":"'.length;
}

function inScript(bytes: Buffer): number {
  const list = bytes.subarray(LIST_AT, LIST_AT + bytes.readUInt32LE(LIST_LENGTH_AT)).toString('utf8');
  const root = JSON.parse(list) as Entry;
  const script = ['out', 'main', 'main.js'].reduce<Entry | undefined>(
    (entry, name) => entry?.files?.[name],
    root,
  );
  if (script?.offset === undefined || script.size === undefined) {
    throw new Error('The archive has no out/main/main.js.');
  }
  const start = LIST_SIZE_AT + 4 + bytes.readUInt32LE(LIST_SIZE_AT) + Number(script.offset);
  return start + Math.floor(script.size / 2);
}
