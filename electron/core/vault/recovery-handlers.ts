import { AppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import { noteFailuresOf } from './opening/unlock-failures.ts';
import type { KeyHandlerParts } from './user-handlers.ts';
import { makeRecoveryKey, proveRecoveryKey, type NewRecoveryKey } from './recovery/new-recovery-key.ts';
import { findRecoveryState } from './recovery/recovery-repository.ts';

export function recoveryHandlers({ deps, vault, delay, inOrder }: KeyHandlerParts): CoreHandlers['recovery'] {
  const { session } = vault;
  let made: NewRecoveryKey | undefined;
  return {
    status() {
      const inForce = findRecoveryState(session().db);
      return { madeAt: inForce?.madeAt ?? null, form: inForce?.state.form ?? null };
    },
    async make(input) {
      const { folder } = session();
      made = await inOrder(() =>
        delay.guard(folder, async (failures) => {
          const key = await makeRecoveryKey(deps, session(), input);
          await noteFailuresOf(session(), failures, deps.logger);
          return key;
        }),
      );
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
