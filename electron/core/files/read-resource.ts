import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256Hex } from '#core/crypto/sha256.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { parseSha256Sums } from '#shared/resources/sha256-sums.ts';
import { findSumsFile } from './resources-folder.ts';

/** Of each folder, what its files must be; read once, with the program. */
const known = new Map<string, ReadonlyMap<string, string>>();

/**
 * A file of a folder of `resources/`, which stands beside the archive with the program and so is in nothing that the
 * system or Electron vouches for. Throws `app/damaged` if it is not the one that the program was made with.
 */
export function readResource(folder: string, file: string): Buffer {
  const bytes = readFileSync(join(folder, file));
  assertMadeWithUs(basename(folder), file, bytes);
  return bytes;
}

/** Throws `app/damaged`. `name` is the folder of `resources/` whose list has the sum. */
export function assertMadeWithUs(name: string, file: string, bytes: Uint8Array): void {
  if (sumsOf(name).get(file) !== sha256Hex(bytes)) {
    throw new AppError('app/damaged', { file: basename(file) });
  }
}

function sumsOf(name: string): ReadonlyMap<string, string> {
  const path = findSumsFile(name);
  const sums = known.get(name) ?? parseSha256Sums(path === undefined ? '' : readFileSync(path, 'utf8'));
  known.set(name, sums);
  return sums;
}
