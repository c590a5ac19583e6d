import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { changeKeys } from '../keys/change-keys.ts';
import { assertStrongPassphrase } from '../keys/passphrase-strength.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { getPresentUser, getUser } from './get-user.ts';
import { recordKeyState } from './key-state.ts';
import { newKeysFor } from './new-keys-for.ts';
import { assertPassphraseFree, openOwnKeys } from './own-keys.ts';
import { updateUserKeys } from './user-repository.ts';

interface PassphraseReset {
  readonly ownPassphrase: string;
  readonly id: UserId;
  readonly passphrase: string;
}

/** Gives somebody who forgot theirs a new passphrase. Their old secret is lost with it, so they get new keys. */
export async function resetPassphrase(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, id, passphrase }: PassphraseReset,
): Promise<VaultUser> {
  if (id === session.user.id) throw new AppError('user/yourself');
  const own = await openOwnKeys(deps, session, ownPassphrase);
  await assertStrongPassphrase(passphrase);
  const before = getPresentUser(session.db, id);
  await assertPassphraseFree(deps, own.file, { passphrase, ownSlotId: before.slotId });
  const { user, slot } = await newKeysFor(deps, before, { ...own, passphrase });
  await changeKeys(session, {
    ...session,
    file: own.file,
    dataKey: own.dataKey,
    slots: own.file.slots.map((each) => (each.id === before.slotId ? slot : each)),
    logger: deps.logger,
    record(tx) {
      updateUserKeys(tx, id, { ...user, slotId: slot.id });
      recordKeyState(tx, 'user-passphrase-reset', user.state);
      tx.noteChange('user');
    },
  });
  return getUser(session.db, id);
}
