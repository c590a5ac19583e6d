import { AppError } from '#shared/errors/app-error.ts';
import type { Operation } from '#shared/ipc/define.ts';
import { includesRole } from '#shared/roles/role.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { findUser } from './user-repository.ts';

/**
 * Lets an operation through that may be asked while locked, or that the role of the person in the open vault
 * includes, as the database has it now. An operation that names no role is for nobody.
 */
export function assertRole(
  { whileLocked, leastRole }: Pick<Operation, 'whileLocked' | 'leastRole'>,
  session: () => VaultSession,
): void {
  if (whileLocked) return;
  const { db, user } = session();
  const found = findUser(db, user.id);
  const isAllowed =
    leastRole !== undefined &&
    found !== undefined &&
    found.removedAt === null &&
    includesRole(found.role, leastRole);
  if (!isAllowed) throw new AppError('vault/not-allowed', { role: leastRole ?? '' });
}
