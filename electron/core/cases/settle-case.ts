import type { CaseUser, LegalHold } from '#shared/cases/case-keeping.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { isSameValue } from '#shared/records/compare-items.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { Settling } from '#core/records/record-kind.ts';
import { findUser } from '#core/vault/users/user-repository.ts';

/**
 * What is not left to whoever writes a case: the names of users are those of this vault, somebody whom it does not
 * know is kept by name alone, and who changes a legal hold is the one who set it. An older version that comes back
 * neither sets nor lifts one.
 */
export function settleCase(
  tx: WriteDb,
  record: CaseRecord,
  { action, before }: Settling<CaseRecord>,
): CaseRecord {
  const owner = record.owner === null ? null : userHere(tx, record.owner);
  return { ...record, owner, legalHold: holdOf(tx, record.legalHold, { action, before }) };
}

function holdOf(
  tx: WriteDb,
  hold: LegalHold | null,
  { action, before }: Settling<CaseRecord>,
): LegalHold | null {
  if (action === 'restored') return before?.legalHold ?? null;
  if (hold === null) return null;
  if (action === 'imported') return { ...hold, by: hold.by === null ? null : userHere(tx, hold.by) };
  const old = before?.legalHold ?? null;
  const isOld = old !== null && old.on === hold.on && isSameValue(old.reason, hold.reason);
  return isOld ? old : { ...hold, by: userHere(tx, { userId: tx.author.userId, name: '' }) };
}

function userHere(db: ReadDb, { userId, name }: CaseUser): CaseUser {
  const user = userId === null ? undefined : findUser(db, userId);
  return user === undefined ? { userId: null, name } : { userId: user.id, name: user.displayName };
}
