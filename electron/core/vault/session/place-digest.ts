import { statSync } from 'node:fs';
import type { CoreDeps } from '../../core-deps.ts';
import { sha256 } from '#core/crypto/sha256.ts';

/**
 * The same for as long as a vault stays in its folder on this computer: renaming or moving the folder on its disk changes
 * nothing, a copy of it is another place. Binds the vault, the computer, the disk and the number that the file system
 * gave the folder; what none of them tells is left to be noticed as a restore.
 */
export function placeDigest(
  { computerMark, disk }: Pick<CoreDeps, 'computerMark' | 'disk'>,
  { vaultId, folder }: { readonly vaultId: string; readonly folder: string },
): Uint8Array<ArrayBuffer> {
  const parts = [vaultId, computerMark, disk.volumeOf(folder) ?? '', folderNumber(folder)];
  return sha256('casekeep/place/v1', JSON.stringify(parts));
}

function folderNumber(folder: string): string {
  return String(statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino ?? '');
}
