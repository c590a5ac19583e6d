import type { CoreDeps } from '#core/core-deps.ts';
import { addUser } from '#core/vault/users/add-user.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { Role } from '#shared/roles/role.ts';
import { TEST_PASSPHRASE } from './open-test-vault.ts';
import { BO_PASSPHRASE } from './vault-passphrases.ts';

/** Adds Bo beside the person who made the vault. */
export function addBo(deps: CoreDeps, session: VaultSession, role: Role = 'caseworker') {
  return addUser(deps, session, {
    ownPassphrase: TEST_PASSPHRASE,
    displayName: 'Bo',
    role,
    passphrase: BO_PASSPHRASE,
  });
}
