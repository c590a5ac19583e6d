import { basename } from 'node:path';

export const DATABASE_NAME = 'vault.db';

const SUFFIX = '.casekeep';

/** The name of a vault as people see it: its folder without `.casekeep`. */
export function vaultName(folder: string): string {
  const name = basename(folder);
  return name.endsWith(SUFFIX) && name.length > SUFFIX.length ? name.slice(0, -SUFFIX.length) : name;
}
