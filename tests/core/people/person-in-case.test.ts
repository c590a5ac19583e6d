import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaseArchive } from '#shared/archive/case-archive.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { exportArchive } from '#core/archive/export-archive.ts';
import { importArchive } from '#core/archive/import-archive.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { findDraft } from '#core/drafts/draft-repository.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';
import { createPerson } from '#core/people/create-person.ts';
import { erasePerson } from '#core/people/erase-person.ts';
import { linkPersonToCase } from '#core/people/link-person-to-case.ts';
import { personKind } from '#core/people/person-kind.ts';
import { readErasure } from '#core/people/read-erasure.ts';
import { unlinkPersonFromCase } from '#core/people/unlink-person-from-case.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aCase, aLink, aName, aPerson, aRelation } from '#tests/support/record-builders.ts';

const english = (text: string) => ({ text, lang: 'en' });
const quiet = { report: () => undefined, pause: () => Promise.resolve() };

/** A mother and a son in one case, the mother in another one as well. */
async function twoCases() {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const { id: otherId } = createCase(session, { fields: aCase({ codeword: 'Heron' }) });
  const { id: mother } = createPerson(session, {
    fields: aPerson({ names: [aName('Mother')] }),
    inCase: { caseId, ...aLink({ roles: ['relative'], notes: english('Sings in the evening') }) },
  });
  const { id: son } = createPerson(session, {
    fields: aPerson({ names: [aName('Son')] }),
    inCase: { caseId, ...aLink() },
  });
  linkPersonToCase(session, {
    id: mother,
    caseId: otherId,
    link: aLink({ roles: ['witness'], notes: english('Owns a bicycle') }),
  });
  return { session, caseId, otherId, mother, son };
}

function relate(session: VaultSession, caseId: CaseId, from: PersonId, to: PersonId): void {
  const { revision } = getRecord(session.db, caseKind, caseId);
  const fields = aCase({ relations: [aRelation('parent', from, to)] });
  updateRecord(session, caseKind, { id: caseId, expectedRevision: revision, fields });
}

async function archiveOf(session: VaultSession, caseId: CaseId): Promise<string> {
  const target = join(temporaryFolder(), 'case.json');
  await exportArchive(session, { caseId, target }, quiet);
  return target;
}

function found(session: VaultSession, text: string): string[] {
  return findHits(session.db, recordKinds, { text }).hits.map(({ id }) => id);
}

test('notes about a person in a case are of that case alone, and the person is found by them while they stand', async () => {
  const { session, caseId, otherId, mother } = await twoCases();
  expect(findCasePerson(session.db, caseId, mother)?.notes?.text).toBe('Sings in the evening');
  expect(readFileSync(await archiveOf(session, caseId), 'utf8')).toContain('Sings in the evening');
  expect(readFileSync(await archiveOf(session, caseId), 'utf8')).not.toContain('bicycle');
  expect(found(session, 'sings')).toEqual([mother]);
  const [hit] = findHits(session.db, recordKinds, { text: 'bicycle' }).hits;
  expect(JSON.stringify(hit)).toContain('Owns a bicycle');

  linkPersonToCase(session, { id: mother, caseId, link: aLink({ notes: english('Gone quiet') }) });
  expect(found(session, 'sings')).toEqual([]);
  const { revision } = getRecord(session.db, personKind, mother);
  const fields = aPerson({ names: [aName('Mother dear')] });
  updateRecord(session, personKind, { id: mother, expectedRevision: revision, fields });
  expect(found(session, 'quiet')).toEqual([mother]);
  unlinkPersonFromCase(session, { id: mother, caseId: otherId });
  expect(found(session, 'bicycle')).toEqual([]);
});

test('what is typed about a person in a case is a draft beside that of the person', async () => {
  const { session, caseId, otherId, mother } = await twoCases();
  const form = { noun: 'person', recordId: mother } as const;
  const draftIn = (id: CaseId | null) => findDraft(session.db, session.user.id, { ...form, caseId: id });
  for (const id of [null, caseId, otherId]) saveDraft(session, { ...form, caseId: id, content: 'typed' });
  updateRecord(session, personKind, { id: mother, expectedRevision: 1, fields: aPerson() });
  expect([draftIn(null), draftIn(caseId)?.content]).toEqual([undefined, 'typed']);
  unlinkPersonFromCase(session, { id: mother, caseId });
  expect([draftIn(caseId), draftIn(otherId)?.content]).toEqual([undefined, 'typed']);
});

test('a relation names people of its case, holds them in it, and the case is found by its kind', async () => {
  const { session, caseId, otherId, mother, son } = await twoCases();
  relate(session, caseId, mother, son);
  expect(found(session, 'parent')).toEqual([caseId]);
  const strange = await failureOf(() => relate(session, otherId, mother, son));
  expect(strange).toMatchObject({ code: 'record/not-found', params: { noun: 'person' } });
  const held = await failureOf(() => unlinkPersonFromCase(session, { id: son, caseId }));
  expect(held).toMatchObject({ code: 'person/still-related', params: { count: 1 } });
  const fields = aCase({ relations: [aRelation('parent', mother, son)] });
  expect(await failureOf(() => createCase(session, { fields }))).toMatchObject({ code: 'record/not-found' });
});

test('a relation goes with the person who is erased, and not with the other', async () => {
  const { session, caseId, mother, son } = await twoCases();
  relate(session, caseId, mother, son);
  expect(readErasure(session.db, son)).toMatchObject({ relations: 1 });
  await erasePerson(session, { id: son, expectedRevision: 1, replacement: null }, quiet);
  expect(getRecord(session.db, caseKind, caseId)).toMatchObject({ relations: [], revision: 3 });
  expect(readErasure(session.db, mother)).toMatchObject({ relations: 0 });
});

test('relations come along in an archive, which is refused if it lacks one of the two', async () => {
  const { session, caseId, mother, son } = await twoCases();
  relate(session, caseId, mother, son);
  const file = await archiveOf(session, caseId);
  const { session: elsewhere } = await openTestVault();
  await importArchive(elsewhere, file, quiet);
  expect(getRecord(elsewhere.db, caseKind, caseId).relations).toMatchObject([
    { code: 'parent', from: mother, to: son },
  ]);
  const archive = JSON.parse(readFileSync(file, 'utf8')) as CaseArchive;
  const people = archive.people.filter(({ id }) => id !== son);
  writeFileSync(file, JSON.stringify({ ...archive, people }));
  const { session: third } = await openTestVault();
  expect(await failureOf(() => importArchive(third, file, quiet))).toMatchObject({
    code: 'archive/invalid',
    params: { field: 'case.relations', issue: 'unknown-person' },
  });
});
