import { statSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';

/** Size in bytes; undefined where there is no file, or something that is none: a pipe or a device can be read for ever. */
export function plainFileBytes(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : undefined;
}

/** Opens a file to read it. Throws what the file system says, and the same as of a folder for what is no file. */
export async function openPlainFile(path: string): Promise<FileHandle> {
  // Before opening: that alone would wait for whoever writes into a pipe.
  if ((await stat(path)).isFile()) return open(path, 'r');
  throw Object.assign(new Error('Not a plain file'), { code: 'EISDIR', syscall: 'read', path });
}
