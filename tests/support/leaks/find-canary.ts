import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import type { Canary } from './canary.ts';
import { canaryForms, type CanaryForm } from './canary-forms.ts';

/** Where a canary was found: `file: form`. A name counts like a content. */
export type Finding = string;

export interface ScanResult {
  readonly findings: readonly Finding[];
  /** Files that were read; a scan of nothing proves nothing. */
  readonly files: readonly string[];
}

/** Largest block that is decompressed for looking into it. */
const MAX_INFLATED_BYTES = 64 * 1024 * 1024;

/** Looks for a canary in the names and in every byte of what lies below the folders. */
export function findCanary(canary: Canary, folders: readonly string[]): ScanResult {
  const forms = canaryForms(canary);
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      findings.push(
        ...formsIn(Buffer.from(relative(folder, path)), forms).map((form) => `${path}: name, ${form}`),
      );
      if (!entry.isFile()) continue;
      const content = readIfThere(path);
      if (content === undefined) continue;
      files.push(path);
      findings.push(...formsIn(content, forms).map((form) => `${path}: ${form}`));
      for (const { name, bytes } of decompressed(content)) {
        findings.push(...formsIn(bytes, forms).map((form) => `${path}: ${name}, ${form}`));
      }
    }
  }
  return { findings: [...new Set(findings)], files };
}

/** Names of the forms in which the canary is in these bytes. */
export function formsIn(content: Buffer, forms: readonly CanaryForm[]): readonly string[] {
  // One byte stays one character, and the bytes of ASCII letters fold, in UTF-16 too.
  const inLowerCase = Buffer.from(content.toString('latin1').toLowerCase(), 'latin1');
  return forms
    .filter(({ bytes, isFolded }) => (isFolded ? inLowerCase : content).includes(bytes))
    .map(({ name }) => name);
}

/** A browser deletes files of its own while it runs. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_INFLATED_BYTES };
const compressions = [
  {
    name: 'gzip',
    starts: ['1f8b08'],
    decompress: (bytes: Buffer) => inflateRawSync(afterGzipHeader(bytes), options),
  },
  {
    name: 'zlib',
    starts: ['7801', '785e', '789c', '78da'],
    decompress: (bytes: Buffer) => inflateSync(bytes, options),
  },
  {
    name: 'zstd',
    starts: ['28b52ffd'],
    decompress: (bytes: Buffer) => zstdDecompressSync(bytes, { maxOutputLength: MAX_INFLATED_BYTES }),
  },
];

/** Snappy and LZ4 need none of this: they keep the first occurrence of an unusual word as it is. */
function* decompressed(content: Buffer): Generator<{ readonly name: string; readonly bytes: Buffer }> {
  for (const { name, starts, decompress } of compressions) {
    for (const start of starts) {
      const mark = Buffer.from(start, 'hex');
      for (let at = content.indexOf(mark); at !== -1; at = content.indexOf(mark, at + 1)) {
        const bytes = tryTo(() => decompress(content.subarray(at)));
        if (bytes !== undefined) yield { name, bytes };
      }
    }
  }
}

function tryTo<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What follows the data of a gzip member makes `gunzipSync` fail, so only its data are given to zlib (RFC 1952). */
function afterGzipHeader(bytes: Buffer): Buffer {
  const flags = bytes[3] ?? 0;
  let start = 10;
  if ((flags & 4) !== 0) start += 2 + bytes.readUInt16LE(start);
  for (const hasText of [(flags & 8) !== 0, (flags & 16) !== 0]) {
    if (hasText) start = bytes.indexOf(0, start) + 1;
  }
  return bytes.subarray((flags & 2) === 0 ? start : start + 2);
}
