import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { CasePersonFields } from '#shared/people/person.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { indexDocument } from '#core/database/search-index.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { textsOfRecord } from '#core/records/texts-of-record.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { findCasePerson, upsertCasePerson } from './case-person-repository.ts';
import { personKind } from './person-kind.ts';
import { updateCaseCount } from './person-repository.ts';

interface PersonLink {
  readonly id: PersonId;
  readonly caseId: CaseId;
  readonly link: CasePersonFields;
}

/** Adds a person to a case or changes what they are in it. Throws `record/not-found`. */
export function linkPersonToCase(session: VaultSession, { id, caseId, link }: PersonLink): void {
  inTransaction(session, (tx) => {
    getRecord(tx, personKind, id);
    writeLink(tx, { id, caseId, link });
  });
}

/** For a use-case that has made the person in the same transaction. */
export function writeLink(tx: WriteDb, { id, caseId, link }: PersonLink): void {
  getRecord(tx, caseKind, caseId);
  const before = findCasePerson(tx, caseId, id)?.notes ?? null;
  upsertCasePerson(tx, caseId, id, link);
  if (before !== null || link.notes !== null) indexNotes(tx, id);
  updateCaseCount(tx, id);
  auditLink(tx, 'linked', { id, caseId, link });
}

/** A person is found by what is noted about them in a case. */
export function indexNotes(tx: WriteDb, id: PersonId): void {
  const text = searchText(textsOfRecord(tx, personKind, getRecord(tx, personKind, id)));
  indexDocument(tx, { noun: 'person', recordId: id, caseId: null, text });
  tx.noteChange('search');
}

/** The link is no record with revisions of its own: the words beside its entry are its history. */
export function auditLink(
  tx: WriteDb,
  action: 'linked' | 'unlinked',
  {
    id,
    caseId,
    link,
  }: { readonly id: PersonId; readonly caseId: CaseId; readonly link: CasePersonFields | null },
): void {
  appendDetailedEntry(tx, { action, noun: 'person', recordId: id }, { caseId, link }, { caseId });
  tx.noteChange('person', 'case', 'vault');
}
