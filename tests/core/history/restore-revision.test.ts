import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { findDraft } from '#core/drafts/draft-repository.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { restoreRevision } from '#core/history/restore-revision.ts';
import { listRevisions } from '#core/history/revision-repository.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { createPerson } from '#core/people/create-person.ts';
import { personKind } from '#core/people/person-kind.ts';
import { suggestPeople } from '#core/people/suggest-people.ts';
import { unlinkPersonFromCase } from '#core/people/unlink-person-from-case.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aLink, aName, anIncident, aPerson, told } from '#tests/support/record-builders.ts';

const quiet = { report: () => undefined, pause: async () => undefined };

test('an older version of a case comes back as a new one, signed as restored, and can be undone the same way', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase({ codeword: 'Alder' }) });
  updateRecord(session, caseKind, { id, expectedRevision: 1, fields: aCase({ codeword: 'Birch' }) });
  const key = { noun: 'case', recordId: id } as const;

  expect(restoreRevision(session, recordKinds, { ...key, revision: 1, expectedRevision: 2 })).toEqual({
    revision: 3,
  });
  expect(getRecord(session.db, caseKind, id)).toMatchObject({ codeword: 'Alder', revision: 3 });
  expect(session.db.get(sql`SELECT action, record_id FROM audit_entry ORDER BY seq DESC LIMIT 1`)).toEqual({
    action: 'restored',
    record_id: id,
  });

  restoreRevision(session, recordKinds, { ...key, revision: 2, expectedRevision: 3 });
  expect(getRecord(session.db, caseKind, id)).toMatchObject({ codeword: 'Birch', revision: 4 });
  const actions = listRevisions(session.db, key, undefined).map(({ action }) => action);
  expect(actions).toEqual(['restored', 'restored', 'updated', 'created']);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    firstBrokenEntry: null,
    revisions: 4,
  });
});

test('a restored person is found by the older names and no more by the newer', async () => {
  const { session } = await openTestVault();
  const { id } = createPerson(session, { fields: aPerson({ names: [aName('Dilnur')] }) });
  updateRecord(session, personKind, {
    id,
    expectedRevision: 1,
    fields: aPerson({ names: [aName('Mihrigul')] }),
  });
  restoreRevision(session, recordKinds, { noun: 'person', recordId: id, revision: 1, expectedRevision: 2 });
  expect(getRecord(session.db, personKind, id).names[0]?.text).toBe('Dilnur');
  expect(suggestPeople(session.db, { text: 'dil' })).toHaveLength(1);
  expect(suggestPeople(session.db, { text: 'mih' })).toHaveLength(0);
});

test('what somebody saved meanwhile is not overwritten, and drafts stay', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase({ codeword: 'Alder' }) });
  updateRecord(session, caseKind, { id, expectedRevision: 1, fields: aCase({ codeword: 'Birch' }) });
  const form = { noun: 'case', recordId: id, caseId: null } as const;
  saveDraft(session, { ...form, content: { codeword: 'half typed' } });
  const request = { noun: 'case', recordId: id, revision: 1 } as const;
  const stale = await failureOf(() =>
    restoreRevision(session, recordKinds, { ...request, expectedRevision: 1 }),
  );
  expect(stale).toMatchObject({ code: 'record/changed-elsewhere', params: { expected: 1, found: 2 } });
  expect(getRecord(session.db, caseKind, id).codeword).toBe('Birch');
  restoreRevision(session, recordKinds, { ...request, expectedRevision: 2 });
  expect(findDraft(session.db, session.user.id, form)?.content).toEqual({ codeword: 'half typed' });
});

test('a version of nothing is not found', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase() });
  const request = { recordId: id, revision: 1, expectedRevision: 1 };
  for (const ask of [
    () => restoreRevision(session, recordKinds, { ...request, noun: 'case', revision: 9 }),
    () => restoreRevision(session, recordKinds, { ...request, noun: 'person' }),
  ]) {
    expect(await failureOf(ask)).toMatchObject({ code: 'record/not-found' });
  }
});

test('a version that the rules of today refuse is named and not written', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase() });
  updateRecord(session, caseKind, { id, expectedRevision: 1, fields: aCase({ codeword: 'Birch' }) });
  session.access.exec(`
    DROP TRIGGER revision_is_final;
    UPDATE revision SET snapshot = json_set(snapshot, '$.status', 'once-allowed') WHERE revision = 1`);
  const request = { noun: 'case', recordId: id, revision: 1, expectedRevision: 2 } as const;
  const failure = await failureOf(() => restoreRevision(session, recordKinds, request));
  expect(failure).toMatchObject({ code: 'history/other-release', params: { field: 'status' } });
  expect(getRecord(session.db, caseKind, id).revision).toBe(2);
});

test('a version of an incident that names somebody who left the case is refused in words', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const inCase = { caseId, ...aLink({ roles: ['target'] }) };
  const { id: personId } = createPerson(session, { fields: aPerson(), inCase });
  const named = anIncident({ victims: { state: 'known', value: [{ who: { kind: 'person', personId } }] } });
  const { id } = createIncident(session, { caseId, fields: named });
  updateRecord(session, incidentKind, {
    id,
    expectedRevision: 1,
    fields: anIncident({ title: told('Later') }),
  });
  const request = { noun: 'incident', recordId: id, revision: 1, expectedRevision: 2 } as const;
  unlinkPersonFromCase(session, { id: personId, caseId });
  const failure = await failureOf(() => restoreRevision(session, recordKinds, request));
  expect(failure).toMatchObject({ code: 'history/person-not-in-case', params: { count: 1 } });
  expect(getRecord(session.db, incidentKind, id).title.text).toBe('Later');
});
