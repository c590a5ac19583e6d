import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '#core/files/atomic-write.ts';
import { formatVaultKeys, parseVaultKeys, type VaultKeys } from './vault-keys.ts';

const MAX_BYTES = 64 * 1024;

/** Losing this file loses the vault, hence the second copy. */
const FILE_NAMES = ['vault.keys', 'vault.keys.bak'] as const;

interface FoundKeys {
  readonly keys: VaultKeys;
  /** True for the second copy, when it says something else than the first or stands alone. */
  readonly isBackup: boolean;
}

interface KeyFileSearch {
  /** Readable key files, best first; the second copy only if it differs. */
  readonly found: readonly FoundKeys[];
  readonly isAnyPresent: boolean;
}

export function findVaultKeys(folder: string): KeyFileSearch {
  const texts = FILE_NAMES.map((name) => readText(join(folder, name)));
  const found = texts.flatMap((text, index) => {
    if (text === undefined || (index > 0 && text === texts[0])) return [];
    const keys = parseVaultKeys(text);
    return keys === undefined ? [] : [{ keys, isBackup: index > 0 }];
  });
  return { found, isAnyPresent: texts.some((text) => text !== undefined) };
}

export function writeVaultKeys(folder: string, keys: VaultKeys): void {
  const bytes = Buffer.from(formatVaultKeys(keys), 'utf8');
  for (const name of FILE_NAMES) writeFileAtomically(join(folder, name), bytes);
}

function readText(path: string): string | undefined {
  try {
    return statSync(path).size <= MAX_BYTES ? readFileSync(path, 'utf8') : '';
  } catch {
    return undefined;
  }
}
