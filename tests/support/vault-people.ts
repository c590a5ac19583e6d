import type { CoreDeps } from '#core/core-deps.ts';
import { addUser } from '#core/vault/users/add-user.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import type { Role } from '#shared/vault/role.ts';
import { TEST_PASSPHRASE } from './open-test-vault.ts';

export const BO_PASSPHRASE = 'another passphrase for Bo entirely';
export const CEM_PASSPHRASE = 'the third of some passphrases here';
export const NEW_PASSPHRASE = 'wholly different words from now on';

/** Adds Bo beside the person who made the vault. */
export function addBo(deps: CoreDeps, session: VaultSession, role: Role = 'caseworker') {
  return addUser(deps, session, {
    ownPassphrase: TEST_PASSPHRASE,
    displayName: 'Bo',
    role,
    passphrase: BO_PASSPHRASE,
  });
}
