import { lstatSync, renameSync } from 'node:fs';

/** Fifty times what it holds at most. */
const MAX_BYTES = 1024 * 1024;

/**
 * Puts aside what bears the name of the settings file and cannot be one, before anything reads it: a pipe would be waited
 * for, and a file of any size taken into memory. Says whether it did; where that fails, the settings are read as they are.
 */
export function setAsideForeignFile(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || (stats.isFile() && stats.size <= MAX_BYTES)) return false;
  renameSync(path, `${path}.unreadable`);
  return true;
}
