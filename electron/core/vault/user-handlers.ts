import type { CoreHandlers } from '#shared/contract.ts';
import type { Connection } from '#core/database/connection.ts';
import type { CoreDeps } from '../core-deps.ts';
import type { OneAfterAnother } from '../one-after-another.ts';
import type { OpenVault } from './session/open-vault.ts';
import type { UnlockDelay } from './opening/unlock-delay.ts';
import { noteFailuresOf } from './opening/unlock-failures.ts';
import { openSession } from './session/vault-session.ts';
import { addUser } from './users/add-user.ts';
import { changePassphrase } from './users/change-passphrase.ts';
import { changeRole } from './users/change-role.ts';
import { removeUser } from './users/remove-user.ts';
import { resetPassphrase } from './users/reset-passphrase.ts';
import { rotateDataKey } from './renewal/rotate-data-key.ts';
import { listUsers } from './users/user-repository.ts';

export interface KeyHandlerParts {
  readonly deps: CoreDeps;
  readonly vault: OpenVault;
  readonly delay: UnlockDelay;
  /** Each change of the keys starts from what the one before made. */
  readonly inOrder: OneAfterAnother;
}

export function userHandlers({ deps, vault, delay, inOrder }: KeyHandlerParts): CoreHandlers['user'] {
  const { session } = vault;
  /** One's own passphrase is asked for again; wrong ones slow the next try as they do on unlocking. */
  const guarded = <Result>(work: () => Promise<Result>) =>
    inOrder(() =>
      delay.guard(session().folder, async (failures) => {
        const result = await work();
        await noteFailuresOf(session(), failures, deps.logger);
        return result;
      }),
    );
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
    async rotateDataKey({ ownPassphrase }, { report, pause, signal }) {
      await guarded(async () => {
        const { vaultId, folder, isTraining, user, signing } = session();
        const goOn = (connection: Connection) => {
          const renewed = openSession(deps, { connection, vaultId, folder, isTraining, user, signing });
          renewed.keepReserve();
          vault.replace(renewed);
        };
        goOn(
          await rotateDataKey(deps, session(), { ownPassphrase, onReopened: goOn, report, pause, signal }),
        );
      });
      return null;
    },
  };
}
