import type { CoreHandlers } from '#shared/contract.ts';
import type { CoreDeps } from '../core-deps.ts';
import type { KeyChanges } from './key-changes.ts';
import { renewSession } from './renewal/renew-session.ts';
import type { OpenVault } from './session/open-vault.ts';
import { addUser } from './users/add-user.ts';
import { changePassphrase } from './users/change-passphrase.ts';
import { changeRole } from './users/change-role.ts';
import { removeUser } from './users/remove-user.ts';
import { resetPassphrase } from './users/reset-passphrase.ts';
import { listUsers } from './users/user-repository.ts';

export function userHandlers(
  deps: CoreDeps,
  vault: OpenVault,
  { guarded }: KeyChanges,
): CoreHandlers['user'] {
  const { session } = vault;
  return {
    list: () => listUsers(session().db),
    add: (input) => guarded(() => addUser(deps, session(), input)),
    remove: (input) => guarded(() => removeUser(deps, session(), input)),
    changeRole: (input) => guarded(() => changeRole(deps, session(), input)),
    async changePassphrase(input) {
      await guarded(() => changePassphrase(deps, session(), input));
      return null;
    },
    resetPassphrase: (input) => guarded(() => resetPassphrase(deps, session(), input)),
    async rotateDataKey(input, { report, pause, signal }) {
      await guarded(() => renewSession(deps, vault, { ...input, report, pause, signal }));
      return null;
    },
  };
}
