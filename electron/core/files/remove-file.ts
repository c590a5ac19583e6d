import { unlinkSync } from 'node:fs';

/** Removes a file, if it is there. Unlike `rmSync`, which gives its own errors, throws what the system says. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
