import { isAppError, type AppError } from '#shared/errors/app-error.ts';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { discardPartialFile, syncFolder, writeFileAtomically } from '#core/files/atomic-write.ts';
import { fromFileError } from '#core/files/from-file-error.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import { removeFile } from '#core/files/remove-file.ts';
import { formatVaultKeys, parseVaultKeys, type VaultKeys } from './vault-keys.ts';

const MAX_BYTES = 64 * 1024;

export const KEYS_NAME = 'vault.keys';
/** Written before the database agrees to a change, renamed to `vault.keys` after. */
const STAGED = 'vault.keys.next';
/** Losing the key file loses the vault, hence the second copy. */
const COPY = 'vault.keys.bak';

/** Those without which nobody can open a vault. */
export const KEY_FILE_NAMES: readonly string[] = [KEYS_NAME, COPY];

/** Whether a file of this name may be the key file that counts. */
export function isVaultKeysName(name: string): boolean {
  return name === KEYS_NAME || name === STAGED || name === COPY;
}

/** Whether there is anything that a passphrase could be tried at. */
export function isAnyKeysFileIn(folder: string): boolean {
  return [KEYS_NAME, STAGED, COPY].some((name) => existsSync(join(folder, name)));
}

interface KeyFileSearch {
  /** Readable key files that differ, the most likely first. */
  readonly found: readonly VaultKeys[];
  readonly isAnyPresent: boolean;
}

/** Throws `vault/newer-version` when that is all there is. */
export function findVaultKeys(folder: string, leastCost: Argon2idCost): KeyFileSearch {
  const texts = [KEYS_NAME, STAGED, COPY].map((name) => readText(join(folder, name)));
  let newer: AppError | undefined;
  const found = [...new Set(texts)].flatMap((text) => {
    if (text === undefined) return [];
    try {
      return parseVaultKeys(text, leastCost) ?? [];
    } catch (error) {
      if (!isAppError(error, 'vault/newer-version')) throw error;
      newer = error;
      return [];
    }
  });
  if (found.length === 0 && newer !== undefined) throw newer;
  return { found, isAnyPresent: texts.some((text) => text !== undefined) };
}

const keysClaim = z.object({
  epoch: z.int(),
  mac: z.string(),
  slots: z.array(z.object({ id: z.string() })),
});

/** What key files say of themselves, whatever it would cost to open them. */
export function listKeysClaims(folder: string): z.infer<typeof keysClaim>[] {
  return [KEYS_NAME, STAGED, COPY].flatMap((name) => {
    try {
      return keysClaim.parse(JSON.parse(readText(join(folder, name)) ?? ''));
    } catch {
      return [];
    }
  });
}

/** A crash during this leaves one whole file of each name, old or new. */
export function writeVaultKeys(folder: string, file: VaultKeys): void {
  const bytes = bytesOf(file);
  for (const name of [KEYS_NAME, COPY]) writeFileAtomically(join(folder, name), bytes);
}

/** Puts a coming key file beside the one in force. */
export function stageVaultKeys(folder: string, file: VaultKeys): void {
  writeFileAtomically(join(folder, STAGED), bytesOf(file));
}

/** Throws what `fromFileError` makes of a failure. */
export function discardStagedKeys(folder: string): void {
  try {
    removeFile(join(folder, STAGED));
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
}

/** Puts the staged file in the place of the one in force, then renews the second copy. */
export function promoteStagedKeys(folder: string, file: VaultKeys): void {
  try {
    renameSync(join(folder, STAGED), join(folder, KEYS_NAME));
    syncFolder(folder);
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
  writeFileAtomically(join(folder, COPY), bytesOf(file));
}

/** Makes `file` the only key file, if it is not already: what a crash left is put right. Says whether it was. */
export function settleVaultKeys(folder: string, file: VaultKeys): 'as-it-was' | 'put-right' {
  const text = formatVaultKeys(file);
  const isWhole = [KEYS_NAME, COPY].every((name) => readText(join(folder, name)) === text);
  if (!isWhole) writeVaultKeys(folder, file);
  discardStagedKeys(folder);
  for (const name of [KEYS_NAME, STAGED, COPY]) discardPartialFile(join(folder, name));
  return isWhole ? 'as-it-was' : 'put-right';
}

function bytesOf(file: VaultKeys): Uint8Array {
  return Buffer.from(formatVaultKeys(file), 'utf8');
}

function readText(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return (plainFileBytes(path) ?? Infinity) <= MAX_BYTES ? readFileSync(path, 'utf8') : '';
  } catch {
    return undefined;
  }
}
