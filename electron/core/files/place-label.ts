import { basename, dirname, join } from 'node:path';

/** Last two parts of a path, for the eye only. */
export function placeLabel(path: string): string {
  return join(basename(dirname(path)), basename(path));
}
