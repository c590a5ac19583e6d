import { readFileSync, statSync } from 'node:fs';

// SQLite's "Lock Byte Page": shared and exclusive locks are ranges from here on (fileformat2.html, section 1.4).
const LOCK_BYTES = { first: 0x40000000, last: 0x40000000 + 511 };

/**
 * Whether another process holds a lock of SQLite's on a database. Where the system has no list of locks to look at, false:
 * taking a lock to find out would make SQLite read the -wal file, and move it into the database when it closes.
 */
export function isLockedElsewhere(path: string): boolean {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return false;
  return listLocks().some(
    ({ device, inode, first }) =>
      inode === stats.ino &&
      // Some file systems give a device of their own to every subvolume.
      (device === deviceOf(stats.dev) || stats.dev >> 8n === 0n) &&
      first >= LOCK_BYTES.first &&
      first <= LOCK_BYTES.last,
  );
}

interface Lock {
  /** `major:minor`, in hexadecimal. */
  readonly device: string;
  readonly inode: bigint;
  readonly first: number;
}

// `1: POSIX  ADVISORY  WRITE 1234 08:02:131073 1073741826 1073742335`
const LINE = /^\d+: (?:->)?\s*\S+\s+\S+\s+\S+\s+-?\d+ ([0-9a-f]+:[0-9a-f]+):(\d+) (\d+) /u;

/** Of Linux (`proc(5)`). */
function listLocks(): Lock[] {
  let text: string;
  try {
    text = readFileSync('/proc/locks', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [, device, inode, first] = LINE.exec(line) ?? [];
    if (device === undefined || inode === undefined || first === undefined) return [];
    return [{ device, inode: BigInt(inode), first: Number(first) }];
  });
}

/** As the list of locks has it (`makedev(3)`). */
function deviceOf(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n);
  const minor = (device & 0xffn) | ((device >> 12n) & 0xffffff00n);
  return `${major.toString(16).padStart(2, '0')}:${minor.toString(16).padStart(2, '0')}`;
}
