import type { DiskProbe } from './disk-probe.ts';

/**
 * Whether a path that somebody else may have written leads to another computer, so that merely looking would call it.
 * A name such as `\\computer\share` is told by itself; only others are looked at. Casekeep runs on three systems and a
 * vault goes from one to another, so such a name is one everywhere.
 */
export function leadsToNetwork(disk: DiskProbe, path: string): boolean {
  if (/^[\\/]{2}/u.test(path)) return true;
  if (disk.kindOf(path) !== 'network') return false;
  // FUSE over a disk of this computer, as NTFS often is; what comes from elsewhere has no disk below it.
  const device = disk.deviceOf(path);
  return device === undefined || device.startsWith('0:');
}
