import { basename } from 'node:path';

export const DATABASE_NAME = 'vault.db';

/** How the audit chain ended when something was last saved: see `vault-head.ts`. */
export const HEAD_NAME = 'vault.head';

/** The database under a new data key, until it takes the place of the other. */
export const STAGED_DATABASE_NAME = 'vault.db.next';

/** Of the folder of a vault. */
export const VAULT_SUFFIX = '.casekeep';

/** The name of a vault as people see it: its folder without `.casekeep`. */
export function vaultName(folder: string): string {
  const name = basename(folder);
  return name.endsWith(VAULT_SUFFIX) && name.length > VAULT_SUFFIX.length
    ? name.slice(0, -VAULT_SUFFIX.length)
    : name;
}
