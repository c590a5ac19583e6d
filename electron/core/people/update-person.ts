import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonFields, PersonRecord } from '#shared/people/person.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraftOfForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { getPerson, updatePersonRecord } from './person-repository.ts';
import { personTexts } from './person-texts.ts';

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
    const record: PersonRecord = { ...before, ...fields, revision: before.revision + 1, updatedAt: tx.at };
    updatePersonRecord(tx, record);
    recordChange(tx, {
      noun: 'person',
      action,
      record,
      caseId: null,
      searchText: searchText(personTexts(record)),
    });
    if (action === 'updated') deleteDraftOfForm(tx, { noun: 'person', recordId: id, caseId: null });
    return record;
  });
}
