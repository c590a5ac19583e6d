/** Which kinds of memory a core file of this process holds; inherited by what it starts (core(5)). Linux only. */
const FILTER = '/proc/self/coredump_filter';

/**
 * A crash must not write what is in memory to the disk: a core file of this process, and of every one that it starts
 * afterwards, holds registers and no memory. Answers whether the system took it. Elsewhere, and for what was running
 * before, only the limits of the account help (`ulimit -c 0`).
 */
export function emptyCoreDumps(
  platform: string,
  writeFileSync: (path: string, text: string) => void,
): boolean {
  if (platform !== 'linux') return false;
  try {
    writeFileSync(FILTER, '0');
    return true;
  } catch {
    return false;
  }
}
