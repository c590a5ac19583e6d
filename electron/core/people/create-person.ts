import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { CasePersonFields, PersonFields, PersonRecord } from '#shared/people/person.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { firstStamp } from '#core/history/record-stamp.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { writeLink } from './link-person-to-case.ts';
import { personKind } from './person-kind.ts';

interface NewPerson {
  readonly fields: PersonFields;
  /** The case in which the person turned up, and what they are in it. */
  readonly inCase?: (CasePersonFields & { readonly caseId: CaseId }) | undefined;
}

/** Throws `record/not-found` for a case that is not there. */
export function createPerson(session: VaultSession, { fields, inCase }: NewPerson): PersonRecord {
  return inTransaction(session, (tx) => {
    const record = writeRecord(tx, personKind, {
      record: { ...fields, id: session.ids.next<PersonId>(), ...firstStamp(tx) },
      action: 'created',
      // Somebody who is named in the form of another record was not typed into the one for people.
      draft: inCase === undefined ? { recordId: null, caseId: null } : null,
    });
    if (inCase !== undefined) {
      const { caseId, ...link } = inCase;
      writeLink(tx, { id: record.id, caseId, link });
    }
    return record;
  });
}
