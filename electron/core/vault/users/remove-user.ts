import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { changeKeys } from '../keys/change-keys.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { getPresentUser, getUser } from './get-user.ts';
import { recordKeyState } from './key-state.ts';
import { openOwnKeys } from './own-keys.ts';
import { markUserRemoved } from './user-repository.ts';

/**
 * Takes somebody's slot away. Their name stays for the history. A copy of the vault that they kept still opens
 * with what they know: `rotateDataKey` is what makes it useless for everything written later.
 */
export async function removeUser(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, id }: { readonly ownPassphrase: string; readonly id: UserId },
): Promise<VaultUser> {
  // So the last administrator cannot be removed either: nobody else may remove anybody.
  if (id === session.user.id) throw new AppError('user/yourself');
  const own = await openOwnKeys(deps, session, ownPassphrase);
  const state = getPresentUser(session.db, id);
  await changeKeys(session, {
    ...session,
    file: own.file,
    dataKey: own.dataKey,
    slots: own.file.slots.filter((slot) => slot.id !== state.slotId),
    logger: deps.logger,
    record(tx) {
      markUserRemoved(tx, id);
      recordKeyState(tx, 'user-removed', { ...state, isRemoved: true });
      tx.noteChange('user');
    },
  });
  return getUser(session.db, id);
}
