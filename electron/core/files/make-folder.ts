import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './atomic-write.ts';
import { fileErrorCode } from './from-file-error.ts';

/** Makes a folder, and those above it that are missing, for this account only, so that a power cut leaves all of them. */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !isFolder(folder); folder = dirname(folder)) missing.push(folder);
  // Not left to `recursive`: Node tries for ever where a folder that is there lets nobody make one in it (`/proc`).
  for (const folder of missing.toReversed()) {
    mkdirSync(folder, { mode: 0o700 });
    syncFolder(dirname(folder));
  }
}

/** Throws where something is there that is no folder, or where nothing above it is. */
function isFolder(path: string): boolean {
  try {
    if (statSync(path).isDirectory()) return true;
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT' && dirname(path) !== path) return false;
    throw error;
  }
  throw Object.assign(new Error('Something else has the name of the folder'), { code: 'ENOTDIR' });
}
