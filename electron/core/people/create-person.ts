import type { CaseId } from '#shared/ids/ids.ts';
import type { CasePersonFields, PersonFields, PersonRecord } from '#shared/people/person.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraftOfForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { writeLink } from './link-person-to-case.ts';
import { insertPerson } from './person-repository.ts';
import { personTexts } from './person-texts.ts';

interface NewPerson {
  readonly fields: PersonFields;
  /** The case in which the person turned up, and what they are in it. */
  readonly inCase?: (CasePersonFields & { readonly caseId: CaseId }) | undefined;
}

/** Throws `record/not-found` for a case that is not there. */
export function createPerson(session: VaultSession, { fields, inCase }: NewPerson): PersonRecord {
  return inTransaction(session, (tx) => {
    const record: PersonRecord = {
      ...fields,
      id: session.ids.next(),
      revision: 1,
      createdAt: tx.at,
      updatedAt: tx.at,
    };
    insertPerson(tx, record);
    recordChange(tx, {
      noun: 'person',
      action: 'created',
      record,
      caseId: null,
      searchText: searchText(personTexts(record)),
    });
    if (inCase !== undefined) {
      const { caseId, ...link } = inCase;
      writeLink(tx, { id: record.id, caseId, link });
    }
    deleteDraftOfForm(tx, { noun: 'person', recordId: null, caseId: inCase?.caseId ?? null });
    return record;
  });
}
