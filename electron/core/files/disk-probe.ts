import { existsSync, readdirSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What kind of disk a folder lies on, as far as the system says. */
export type DiskKind = 'fixed' | 'removable' | 'network' | 'fat' | 'unknown';

/** What core asks of the disk; tests answer for disks that they do not have. */
export interface DiskProbe {
  /** Bytes this account may still write; undefined where the system does not say. */
  readonly freeBytes: (folder: string) => number | undefined;
  /** Of the nearest folder that exists. Windows and macOS tell Node only of network names. */
  readonly kindOf: (folder: string) => DiskKind;
  /** Names the disk, so that two places can be compared. */
  readonly deviceOf: (folder: string) => string | undefined;
  /** Names the file system for good: the same after a stick was away, another for another stick in its place. */
  readonly volumeOf: (folder: string) => string | undefined;
  /** The largest file that fits, where the file system has such a limit. */
  readonly maxFileBytes: (folder: string) => number | undefined;
}

/** Magic numbers of Linux file systems, from statfs(2) and linux/magic.h. */
const MSDOS = 0x4d44;
const EXFAT = 0x20_11_ba_b0;
const NETWORK = new Set([
  0x69_69, // nfs
  0xff_53_4d_42, // cifs
  0xfe_53_4d_42, // smb2
  0x51_7b, // smb
  0x65_73_55_46, // fuse: sshfs and the like, and NTFS through ntfs-3g, whose syncing is anybody's guess
  0x01_02_19_97, // 9p
  0x5346414f, // afs
  0x00_c3_64_00, // ceph
]);

export const FAT_MAX_FILE_BYTES = 4 * 1024 ** 3 - 1;

export const systemDisk: DiskProbe = {
  freeBytes(folder) {
    const found = statfsOf(folder);
    return found === undefined ? undefined : found.bavail * found.bsize;
  },
  kindOf(folder) {
    if (process.platform === 'win32') return resolve(folder).startsWith('\\\\') ? 'network' : 'unknown';
    if (process.platform !== 'linux') return 'unknown';
    const type = (statfsOf(folder)?.type ?? 0) >>> 0;
    if (type === MSDOS || type === EXFAT) return 'fat';
    if (NETWORK.has(type)) return 'network';
    const device = deviceNumber(folder);
    return device === undefined ? 'unknown' : kindOfBlockDevice(join('/sys/dev/block', device));
  },
  deviceOf: deviceNumber,
  volumeOf,
  maxFileBytes(folder) {
    const isFat = process.platform === 'linux' && statfsOf(folder)?.type === MSDOS;
    return isFat ? FAT_MAX_FILE_BYTES : undefined;
  },
};

/** Exported for its tests. Follows encrypted and joined disks down to the hardware. */
export function kindOfBlockDevice(device: string): DiskKind {
  if (!existsSync(device)) return 'unknown';
  const place = realpathSync(device);
  // A partition says nothing of it; its disk, the folder above, does.
  const isRemovable = [place, dirname(place)].some((folder) => textOf(join(folder, 'removable')) === '1');
  if (isRemovable || /\/(?:usb\d+|mmc_host)\//u.test(place)) return 'removable';
  const slaves = join(place, 'slaves');
  const below = existsSync(slaves) ? readdirSync(slaves).map((name) => join(slaves, basename(name))) : [];
  return below.some((slave) => kindOfBlockDevice(slave) === 'removable') ? 'removable' : 'fixed';
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function statfsOf(folder: string) {
  try {
    return statfsSync(nearestFolder(folder));
  } catch {
    return undefined;
  }
}

function deviceNumber(folder: string): string | undefined {
  try {
    const { dev } = statSync(nearestFolder(folder));
    // As glibc's gnu_dev_major and gnu_dev_minor take a device number apart.
    return `${(dev >>> 8) & 0xfff}:${(dev & 0xff) | ((dev >>> 12) & 0xfff00)}`;
  } catch {
    return undefined;
  }
}

const VOLUMES = '/dev/disk/by-uuid';

function volumeOf(folder: string): string | undefined {
  try {
    const { dev } = statSync(nearestFolder(folder));
    // The serial number of the volume. On macOS it is only the place in the list of mounts.
    if (process.platform === 'win32') return String(dev);
    if (process.platform !== 'linux') return undefined;
    return readdirSync(VOLUMES).find((name) => statSync(join(VOLUMES, name)).rdev === dev);
  } catch {
    return undefined;
  }
}

function nearestFolder(folder: string): string {
  let nearest = resolve(folder);
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  return nearest;
}
