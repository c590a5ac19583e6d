import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { Role } from '#shared/roles/role.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { changeKeys } from '../keys/change-keys.ts';
import { assertStrongPassphrase } from '../keys/passphrase-strength.ts';
import { MAX_PEOPLE } from '../keys/vault-keys.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { getUser } from './get-user.ts';
import { recordKeyState } from './key-state.ts';
import { newKeysFor } from './new-keys-for.ts';
import { assertPassphraseFree, openOwnKeys } from './own-keys.ts';
import { insertUser, listPresentUsers } from './user-repository.ts';

interface NewUser {
  readonly ownPassphrase: string;
  readonly displayName: string;
  readonly role: Role;
  readonly passphrase: string;
}

/** Gives somebody a slot of their own, with a passphrase that they should change. */
export async function addUser(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, displayName, role, passphrase }: NewUser,
): Promise<VaultUser> {
  const present = listPresentUsers(session.db);
  if (present.length >= MAX_PEOPLE) throw new AppError('user/too-many', { maximum: MAX_PEOPLE });
  if (present.some((user) => isSameName(user.displayName, displayName)))
    throw new AppError('user/name-taken');
  const own = await openOwnKeys(deps, session, ownPassphrase);
  await assertStrongPassphrase(passphrase);
  await assertPassphraseFree(deps, own.file, { passphrase, ownSlotId: undefined });
  const id = deps.ids.next<UserId>();
  const { user, slot } = await newKeysFor(deps, { id, displayName, role }, { ...own, passphrase });
  await changeKeys(session, {
    ...session,
    file: own.file,
    dataKey: own.dataKey,
    slots: [...own.file.slots, slot],
    logger: deps.logger,
    record(tx) {
      insertUser(tx, user);
      recordKeyState(tx, 'user-added', user.state);
      tx.noteChange('user');
    },
  });
  return getUser(session.db, id);
}

function isSameName(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}
