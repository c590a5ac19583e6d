import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonFields, PersonRecord } from '#shared/people/person.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { nextStamp } from '#core/history/record-stamp.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { getPerson } from './person-repository.ts';
import { writePerson } from './write-person.ts';

interface PersonChange {
  readonly id: PersonId;
  readonly expectedRevision: number;
  readonly fields: PersonFields;
  /** A restored version leaves the draft alone: what was typed since is not in it. */
  readonly action?: 'updated' | 'restored';
}

/** Throws `record/not-found` and `record/changed-elsewhere`. */
export function updatePerson(
  session: VaultSession,
  { id, expectedRevision, fields, action = 'updated' }: PersonChange,
): PersonRecord {
  return inTransaction(session, (tx) => {
    const before = getPerson(tx, id);
    assertUnchanged(before, expectedRevision);
    return writePerson(tx, {
      record: { ...before, ...fields, ...nextStamp(tx, before) },
      action,
      draft: action === 'restored' ? null : { noun: 'person', recordId: id, caseId: null },
    });
  });
}
