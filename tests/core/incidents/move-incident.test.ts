import { expect, test } from 'vitest';
import type { CaseFields } from '#shared/cases/case.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { findDraft } from '#core/drafts/draft-repository.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { listActivity } from '#core/history/list-activity.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { deleteIncident } from '#core/incidents/delete-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { moveIncident } from '#core/incidents/move-incident.ts';
import { readConsequences } from '#core/incidents/read-consequences.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';
import { createPerson } from '#core/people/create-person.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findRecord, getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aLink, anIncident, aPerson, told, victims } from '#tests/support/record-builders.ts';

const quiet = { report: () => undefined, pause: () => Promise.resolve() };
const legalHold: CaseFields['legalHold'] = {
  reason: { text: 'A court asks', lang: 'en' },
  on: '2026-02-01',
  by: null,
};

/** Two incidents of one case, the second about somebody whose identity is protected; and a case with one incident. */
async function twoCases(overrides: Partial<CaseFields> = {}) {
  const { session } = await openTestVault();
  const from = createCase(session, { fields: aCase(overrides) });
  const to = createCase(session, { fields: aCase() });
  createIncident(session, { caseId: to.id, fields: anIncident() });
  createIncident(session, { caseId: from.id, fields: anIncident() });
  const link = aLink({ roles: ['relative'], notes: { text: 'of the first case', lang: 'en' } });
  const person = createPerson(session, {
    fields: aPerson({ isIdentityProtected: true }),
    inCase: { caseId: from.id, ...link },
  });
  const incident = createIncident(session, {
    caseId: from.id,
    fields: anIncident({ title: told('Visit'), victims: victims({ kind: 'person', personId: person.id }) }),
  });
  return { session, from, to, person, incident };
}

function counts(session: VaultSession): number[] {
  return session.db
    .all<{ count: number }>(sql`SELECT incident_count AS count FROM case_record ORDER BY id`)
    .map(({ count }) => count);
}

test('a moved incident is in the other case with whom it names, under the next number and found by both', async () => {
  const { session, from, to, person, incident } = await twoCases();
  const ofForm = { noun: 'incident', recordId: incident.id } as const;
  saveDraft(session, { ...ofForm, caseId: from.id, content: 'typed' });
  const asked = readConsequences(session.db, { id: incident.id, toCaseId: to.id });
  expect(asked).toEqual({ people: 1, joining: [person.id], drafts: 1, departures: 0, legalHold: null });

  const moved = moveIncident(session, { id: incident.id, expectedRevision: 1, toCaseId: to.id });
  expect(moved).toMatchObject({
    caseId: to.id,
    reference: `${to.reference}/IN-02`,
    formerReferences: [`${from.reference}/IN-02`],
    revision: 2,
    title: { text: 'Visit' },
  });
  expect(getRecord(session.db, incidentKind, incident.id)).toEqual(moved);
  expect(findCasePerson(session.db, to.id, person.id)).toMatchObject({ roles: ['relative'], notes: null });
  expect(findCasePerson(session.db, from.id, person.id)?.notes).not.toBeNull();
  expect(counts(session)).toEqual([1, 2]);
  expect(findDraft(session.db, session.user.id, { ...ofForm, caseId: to.id })?.content).toBe('typed');
  for (const reference of [moved.reference, incident.reference]) {
    const { hits } = findHits(session.db, recordKinds, { text: reference });
    expect(hits, reference).toMatchObject([{ id: incident.id, caseId: to.id }]);
  }
  expect(listActivity(session.db, recordKinds, {}).entries[0]).toMatchObject({ action: 'moved' });
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
  const next = createIncident(session, { caseId: from.id, fields: anIncident() });
  expect(next.reference).toBe(`${from.reference}/IN-03`);
});

test('an incident is not moved into its own case, into none, or by somebody who saw another version', async () => {
  const { session, from, to, incident } = await twoCases();
  const move = { id: incident.id, expectedRevision: 1, toCaseId: to.id };
  const failure = (change: Partial<typeof move>) =>
    failureOf(() => moveIncident(session, { ...move, ...change }));
  expect(await failure({ toCaseId: from.id })).toMatchObject({ code: 'incident/in-that-case' });
  expect(await failure({ toCaseId: incident.id as never })).toMatchObject({ code: 'record/not-found' });
  updateRecord(session, incidentKind, { id: incident.id, expectedRevision: 1, fields: anIncident() });
  expect(await failure({})).toMatchObject({ code: 'record/changed-elsewhere' });
  expect(counts(session)).toEqual([2, 1]);
});

test('a deleted incident is gone with its history, and its number is not given again', async () => {
  const { session, from, person, incident } = await twoCases();
  deleteIncident(session, { id: incident.id, expectedRevision: 1 });
  expect(findRecord(session.db, incidentKind, incident.id)).toBeUndefined();
  expect(session.db.value(sql`SELECT count(*) FROM revision WHERE record_id = ${incident.id}`)).toBe(0);
  expect(findCasePerson(session.db, from.id, person.id)).toBeDefined();
  expect(counts(session)).toEqual([1, 1]);
  expect(createIncident(session, { caseId: from.id, fields: anIncident() }).reference).toBe(
    `${from.reference}/IN-03`,
  );
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

test('no incident of a case on hold is moved or deleted, until the hold is lifted', async () => {
  const { session, from, to, incident } = await twoCases({ legalHold });
  const held = { code: 'case/on-hold', params: { reference: from.reference } };
  const change = { id: incident.id, expectedRevision: 1 };
  expect(await failureOf(() => deleteIncident(session, change))).toMatchObject(held);
  expect(await failureOf(() => moveIncident(session, { ...change, toCaseId: to.id }))).toMatchObject(held);
  expect(readConsequences(session.db, { id: incident.id }).legalHold).not.toBeNull();
  updateRecord(session, caseKind, { id: from.id, expectedRevision: 1, fields: aCase() });
  expect(moveIncident(session, { ...change, toCaseId: to.id }).caseId).toBe(to.id);
});
