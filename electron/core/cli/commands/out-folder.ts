import { resolve } from 'node:path';
import { fromFileError } from '#core/files/from-file-error.ts';
import { makeFolder } from '#core/files/make-folder.ts';

/** The folder to write into, made where it is not there. Throws what keeps it from being made, `file/not-writable` mostly. */
export function outFolder(path: string): string {
  const folder = resolve(path);
  try {
    makeFolder(folder);
  } catch (error) {
    throw fromFileError(error, 'writing');
  }
  return folder;
}
