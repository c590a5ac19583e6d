import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraft, findDraft, listDrafts, type DraftForm } from '#core/drafts/draft-repository.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { createPerson } from '#core/people/create-person.ts';
import { personKind } from '#core/people/person-kind.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, aPerson } from '#tests/support/record-builders.ts';

function draftOf(session: VaultSession, form: DraftForm) {
  return findDraft(session.db, session.user.id, form)?.content;
}

const newCase: DraftForm = { noun: 'case', recordId: null, caseId: null };

test('a draft keeps whatever the form holds, valid or not, and is written over by the next', async () => {
  const { session, clock } = await openTestVault();
  const first = saveDraft(session, { ...newCase, content: { codeword: 'Jun', when: '2022-1' } });
  clock.advanceMs(2000);
  const second = saveDraft(session, {
    ...newCase,
    content: { codeword: 'Junip', __proto__: null, list: [1, null] },
  });
  expect(second).toEqual({ ...first, savedAt: '2026-03-01T09:00:02.000Z' });
  expect(draftOf(session, newCase)).toEqual({ codeword: 'Junip', list: [1, null] });
  expect(listDrafts(session.db, session.user.id)).toEqual([second]);
});

test('each form has a draft of its own', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const forms: DraftForm[] = [
    newCase,
    { noun: 'case', recordId: caseId, caseId: null },
    { noun: 'incident', recordId: null, caseId },
    { noun: 'person', recordId: null, caseId },
    { noun: 'person', recordId: null, caseId: null },
  ];
  for (const [index, form] of forms.entries()) saveDraft(session, { ...form, content: index });
  expect(forms.map((form) => draftOf(session, form))).toEqual([0, 1, 2, 3, 4]);
});

test('saving the record discards the draft of its form and no other', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const { id: personId } = createPerson(session, { fields: aPerson() });
  const { id: incidentId } = createIncident(session, { caseId, fields: anIncident() });
  const saves: readonly (readonly [DraftForm, () => unknown])[] = [
    [newCase, () => createCase(session, { fields: aCase() })],
    [
      { noun: 'case', recordId: caseId, caseId },
      () => updateRecord(session, caseKind, { id: caseId, expectedRevision: 1, fields: aCase() }),
    ],
    [{ noun: 'person', recordId: null, caseId: null }, () => createPerson(session, { fields: aPerson() })],
    [
      { noun: 'person', recordId: personId, caseId: null },
      () => updateRecord(session, personKind, { id: personId, expectedRevision: 1, fields: aPerson() }),
    ],
    [
      { noun: 'incident', recordId: null, caseId },
      () => createIncident(session, { caseId, fields: anIncident() }),
    ],
    [
      { noun: 'incident', recordId: incidentId, caseId },
      () =>
        updateRecord(session, incidentKind, { id: incidentId, expectedRevision: 1, fields: anIncident() }),
    ],
  ];
  for (const [form] of saves) saveDraft(session, { ...form, content: 'typed' });
  for (const [index, [form, save]] of saves.entries()) {
    save();
    expect(draftOf(session, form)).toBeUndefined();
    expect(listDrafts(session.db, session.user.id)).toHaveLength(saves.length - 1 - index);
  }
});

test('a save that is refused leaves the draft', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase() });
  const form: DraftForm = { noun: 'case', recordId: id, caseId: null };
  saveDraft(session, { ...form, content: 'typed' });
  await failureOf(() => updateRecord(session, caseKind, { id, expectedRevision: 7, fields: aCase() }));
  expect(draftOf(session, form)).toBe('typed');
});

test('a draft is nobody else’s, is no statement in the history, and can be discarded', async () => {
  const { session } = await openTestVault();
  const before = session.db.value(sql`SELECT count(*) FROM audit_entry`);
  const told: string[] = [];
  session.onChange((nouns) => told.push(...nouns));
  const { id } = saveDraft(session, { ...newCase, content: 'typed' });
  expect(session.db.value(sql`SELECT count(*) FROM audit_entry`)).toBe(before);
  expect(findDraft(session.db, 'somebody else', newCase)).toBeUndefined();
  inTransaction(session, (tx) => deleteDraft(tx, id));
  expect(draftOf(session, newCase)).toBeUndefined();
  expect(told).toEqual(['draft', 'draft']);
});
