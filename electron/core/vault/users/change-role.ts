import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { Role } from '#shared/roles/role.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { CoreDeps } from '../../core-deps.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { getPresentUser, getUser } from './get-user.ts';
import { recordKeyState } from './key-state.ts';
import { openOwnKeys } from './own-keys.ts';
import { countAdministrators, updateUserRole } from './user-repository.ts';

interface RoleChange {
  readonly ownPassphrase: string;
  readonly id: UserId;
  readonly role: Role;
}

/** Throws `user/last-administrator`: a vault always has one. */
export async function changeRole(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, id, role }: RoleChange,
): Promise<VaultUser> {
  await openOwnKeys(deps, session, ownPassphrase);
  // One may have begun meanwhile.
  while (session.longTransaction.isOpen()) await session.longTransaction.ended();
  inTransaction(session, (tx) => {
    const state = getPresentUser(tx, id);
    if (state.role === role) return;
    if (state.role === 'administrator' && countAdministrators(tx) === 1) {
      throw new AppError('user/last-administrator');
    }
    updateUserRole(tx, id, role);
    recordKeyState(tx, 'user-role-changed', { ...state, role });
    tx.noteChange('user', 'vault');
  });
  return getUser(session.db, id);
}
