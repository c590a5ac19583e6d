import type { ReadDb } from '#core/database/read-db.ts';
import { findRecoveryState } from '../recovery/recovery-repository.ts';
import { listUserStates } from '../users/user-repository.ts';

/** To which key each slot in force must be sealed, by its id, as the database has it; base 64. */
export function sealPublicOfSlots(db: ReadDb): ReadonlyMap<string, string> {
  const people = listUserStates(db).filter(({ isRemoved }) => !isRemoved);
  const recovery = findRecoveryState(db);
  return new Map(
    [...people, ...(recovery === undefined ? [] : [recovery.state])].map(({ slotId, sealPublic }) => [
      slotId,
      sealPublic,
    ]),
  );
}
