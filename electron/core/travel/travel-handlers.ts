import type { CoreHandlers } from '#shared/contract.ts';
import type { UnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import { makeTravelVault } from './make-travel-vault.ts';

export function travelHandlers(
  deps: CoreDeps & { readonly delay: UnlockDelay },
  session: () => VaultSession,
): CoreHandlers['travel'] {
  return {
    make: ({ caseIds, passphrase }, { path, ...context }) =>
      makeTravelVault(deps, session(), { caseIds, passphrase, target: path('target') }, context),
  };
}
