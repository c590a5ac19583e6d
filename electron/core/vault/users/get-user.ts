import { AppError } from '#shared/errors/app-error.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { UserState } from './key-state.ts';
import { findUser, findUserState } from './user-repository.ts';

/** Throws `record/not-found`. */
export function getUser(db: ReadDb, id: UserId): VaultUser {
  const user = findUser(db, id);
  if (user === undefined) throw new AppError('record/not-found', { noun: 'user' });
  return user;
}

/** Somebody who can open the vault. Throws `record/not-found`, also for who was removed. */
export function getPresentUser(db: ReadDb, id: UserId): UserState {
  const state = findUserState(db, id);
  if (state === undefined || state.isRemoved) throw new AppError('record/not-found', { noun: 'user' });
  return state;
}
