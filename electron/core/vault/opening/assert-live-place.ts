import { AppError } from '#shared/errors/app-error.ts';
import type { DiskProbe } from '#core/files/disk-probe.ts';

/**
 * Refuses to work in a vault on a disk that may vanish or does not keep its promises of syncing. Throws
 * `vault/on-removable-disk`, `vault/on-network-disk`, `vault/on-fat-disk`. What the system does not tell is let
 * through.
 */
export function assertLivePlace(disk: DiskProbe, folder: string): void {
  const kind = disk.kindOf(folder);
  if (kind === 'removable') throw new AppError('vault/on-removable-disk');
  if (kind === 'network') throw new AppError('vault/on-network-disk');
  if (kind === 'fat') throw new AppError('vault/on-fat-disk');
}
