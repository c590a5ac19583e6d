import { AppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import type { CoreDeps } from '../core-deps.ts';
import type { KeyChanges } from './key-changes.ts';
import { makeRecoveryKey, proveRecoveryKey, type NewRecoveryKey } from './recovery/new-recovery-key.ts';
import { findRecoveryState } from './recovery/recovery-repository.ts';
import type { OpenVault } from './session/open-vault.ts';

export function recoveryHandlers(
  deps: CoreDeps,
  { session }: Pick<OpenVault, 'session'>,
  { guarded, inOrder }: KeyChanges,
): CoreHandlers['recovery'] {
  let made: NewRecoveryKey | undefined;
  return {
    status() {
      const inForce = findRecoveryState(session().db);
      return { madeAt: inForce?.madeAt ?? null, form: inForce?.state.form ?? null };
    },
    async make(input) {
      made = await guarded(() => makeRecoveryKey(deps, session(), input));
      return { texts: [...made.texts] };
    },
    async prove({ typed }) {
      await inOrder(async () => {
        if (made === undefined) throw new AppError('recovery/not-made');
        await proveRecoveryKey(deps, session(), { made, typed });
        made = undefined;
      });
      return null;
    },
  };
}
