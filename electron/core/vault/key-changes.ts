import type { Logger } from '#core/logging/logger.ts';
import { createOneAfterAnother, type OneAfterAnother } from '../one-after-another.ts';
import type { UnlockDelay } from './opening/unlock-delay.ts';
import { noteFailuresOf } from './opening/unlock-failures.ts';
import type { OpenVault } from './session/open-vault.ts';

/** How the open vault's keys are changed. */
export interface KeyChanges {
  /** Each change starts from what the one before made. */
  readonly inOrder: OneAfterAnother;
  /** The same for work that asks for one's own passphrase: wrong ones slow the next try as they do on unlocking. */
  readonly guarded: OneAfterAnother;
}

export function createKeyChanges(
  { session }: Pick<OpenVault, 'session'>,
  { delay, logger }: { readonly delay: UnlockDelay; readonly logger: Logger },
): KeyChanges {
  const inOrder = createOneAfterAnother();
  return {
    inOrder,
    guarded: (work) =>
      inOrder(() =>
        delay.guard(session().folder, async (failures) => {
          const result = await work();
          await noteFailuresOf(session(), failures, logger);
          return result;
        }),
      ),
  };
}
