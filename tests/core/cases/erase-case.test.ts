import { expect, test } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { exportArchive } from '#core/archive/export-archive.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { closeCase, reopenCase } from '#core/cases/close-case.ts';
import { createCase } from '#core/cases/create-case.ts';
import { eraseCase } from '#core/cases/erase-case.ts';
import { readCaseErasure } from '#core/cases/read-case-erasure.ts';
import { sql } from '#core/database/sql.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { listActivity } from '#core/history/list-activity.ts';
import { countRecordsByNoun } from '#core/history/record-count-repository.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { erasePerson } from '#core/people/erase-person.ts';
import { linkPersonToCase } from '#core/people/link-person-to-case.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findRecord, getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { join } from 'node:path';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import {
  aCase,
  aLink,
  aName,
  anIncident,
  aPerson,
  aRelation,
  told,
  victims,
} from '#tests/support/record-builders.ts';

const english = (text: string) => ({ text, lang: 'en' });
const quiet = { report: () => undefined, pause: () => Promise.resolve() };
const closing = { reason: { code: 'persons_wish', words: null }, on: '2026-03-01' } as const;

/** What was written of the case that is to go, wherever; and of what stays. */
const goes = ['qzcode', 'qzsummary', 'qzalone', 'qznotehere', 'qzincident', 'qzdraft', 'qzearlier'];
const stays = ['qzshared', 'qznotethere', 'qzother'];

/** A case with somebody of its own and somebody who is in another one, too. */
async function vaultWithCase() {
  const { session } = await openTestVault();
  const { id: otherId } = createCase(session, { fields: aCase({ codeword: 'qzother' }) });
  const { id: caseId } = createCase(session, {
    fields: aCase({ codeword: 'qzcode', summary: told('qzsummary') }),
  });
  const { id: alone } = createPerson(session, {
    fields: aPerson({ names: [aName('qzalone')] }),
    inCase: { caseId, ...aLink() },
  });
  const { id: shared } = createPerson(session, {
    fields: aPerson({ names: [aName('qzshared')] }),
    inCase: { caseId, ...aLink({ notes: english('qzearlier') }) },
  });
  linkPersonToCase(session, { id: shared, caseId, link: aLink({ notes: english('qznotehere') }) });
  linkPersonToCase(session, { id: shared, caseId: otherId, link: aLink({ notes: english('qznotethere') }) });
  const fields = anIncident({
    title: told('qzincident'),
    victims: victims({ kind: 'person', personId: alone }, { kind: 'person', personId: shared }),
  });
  const incident = createIncident(session, { caseId, fields });
  saveDraft(session, { noun: 'incident', recordId: null, caseId, content: 'qzdraft' });
  saveDraft(session, { noun: 'person', recordId: shared, caseId, content: 'qzdraft' });
  return { session, caseId, otherId, alone, shared, incident };
}

function setHold(session: VaultSession, id: CaseId): void {
  const { revision } = getRecord(session.db, caseKind, id);
  const legalHold = { reason: english('A court asks'), on: '2026-02-01', by: null };
  updateRecord(session, caseKind, { id, expectedRevision: revision, fields: aCase({ legalHold }) });
}

function foundIn({ connection }: VaultSession, words: readonly string[]): string[] {
  const { plain } = decryptDatabase(connection.path, Buffer.from(connection.keyHex, 'hex'));
  return words.filter((word) => plain.includes(word));
}

function revisionOf(session: VaultSession, id: CaseId): number {
  return getRecord(session.db, caseKind, id).revision;
}

test('of an erased case not a word is left in any page, and of the other case every one', async () => {
  const { session, caseId, otherId, alone, shared } = await vaultWithCase();
  session.connection.checkpoint();
  expect(foundIn(session, [...goes, ...stays])).toEqual([...goes, ...stays]);
  expect(readCaseErasure(session.db, caseId)).toMatchObject({
    incidents: 1,
    people: 1,
    sharedPeople: 1,
    drafts: 2,
    departures: 0,
    legalHold: null,
  });
  const progress: unknown[] = [];
  const context = { ...quiet, report: (now: unknown) => progress.push(now) };
  expect(await eraseCase(session, { id: caseId, expectedRevision: 1 }, context)).toEqual({
    incidents: 1,
    people: 1,
  });
  expect(progress.at(-1)).toEqual({ done: 3, total: 3 });
  expect(foundIn(session, [...goes, ...stays])).toEqual(stays);
  expect(countRecordsByNoun(session.db)).toEqual({ case: 1, person: 1, incident: 0 });
  expect(findRecord(session.db, recordKinds.person, alone)).toBeUndefined();
  expect(findRecord(session.db, recordKinds.person, shared)).toBeDefined();
  expect(session.db.all(sql`SELECT case_id FROM case_person`)).toEqual([{ case_id: otherId }]);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

test('what had left the vault stays in the activity of an erased case', async () => {
  const { session, caseId } = await vaultWithCase();
  await exportArchive(session, { caseId, target: join(temporaryFolder(), 'case.json') }, quiet);
  expect(readCaseErasure(session.db, caseId).departures).toBe(1);
  await eraseCase(session, { id: caseId, expectedRevision: 1 }, quiet);
  const { entries } = listActivity(session.db, recordKinds, {});
  expect(entries.filter(({ action }) => action === 'archive-exported')).toMatchObject([
    { noun: 'case', record: null, userName: session.user.displayName },
  ]);
  expect(entries.filter(({ action }) => action === 'erased').map(({ noun }) => noun)).toEqual([
    'case',
    'person',
    'incident',
  ]);
});

test('words that are missing and went with no case are named, and a list of them that was altered', async () => {
  const { session, caseId } = await vaultWithCase();
  const before = session.db.value<number>(sql`SELECT max(seq) FROM audit_entry WHERE action = 'linked'`);
  await eraseCase(session, { id: caseId, expectedRevision: 1 }, quiet);
  const last = session.db.value<number>(sql`SELECT max(seq) FROM audit_entry WHERE noun = 'case'`);
  const { access } = session;
  access.exec('DROP TRIGGER audit_detail_stays; DROP TRIGGER audit_detail_is_final');
  access.exec(`DELETE FROM audit_detail WHERE audit_seq = ${before}`);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: before });
  access.run(sql`
    UPDATE audit_detail SET text = ${JSON.stringify({ wordsOf: [before] })} WHERE audit_seq = ${last ?? 0}`);
  expect((await verifyVault(session, recordKinds, quiet)).firstBrokenEntry).not.toBeNull();
});

test('while there is a legal hold nothing of the case goes, and it says whose hold it is', async () => {
  const { session, caseId, alone, incident } = await vaultWithCase();
  setHold(session, caseId);
  const held = {
    code: 'case/on-hold',
    params: { name: session.user.displayName, day: '2026-02-01' },
  };
  const erasing = failureOf(() => eraseCase(session, { id: caseId, expectedRevision: 2 }, quiet));
  expect(await erasing).toMatchObject(held);
  const someone = { id: alone, expectedRevision: 1, replacement: english('somebody') };
  expect(await failureOf(() => erasePerson(session, someone, quiet))).toMatchObject(held);
  expect(findRecord(session.db, recordKinds.incident, incident.id)).toBeDefined();
  expect(readCaseErasure(session.db, caseId).legalHold?.by?.name).toBe(session.user.displayName);
});

test('an erasure that is given up on the way has erased nothing', async () => {
  const { session, caseId } = await vaultWithCase();
  const counts = countRecordsByNoun(session.db);
  const report = ({ done }: { readonly done: number }) => {
    if (done === 3) throw new AppError('ipc/cancelled');
  };
  const given = await failureOf(() =>
    eraseCase(session, { id: caseId, expectedRevision: 1 }, { ...quiet, report }),
  );
  expect(given).toMatchObject({ code: 'ipc/cancelled' });
  expect(countRecordsByNoun(session.db)).toEqual(counts);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

test('a reference that went with its case is not given again', async () => {
  const { session, caseId } = await vaultWithCase();
  const { reference } = getRecord(session.db, caseKind, caseId);
  await eraseCase(session, { id: caseId, expectedRevision: 1 }, quiet);
  const next = createCase(session, { fields: aCase() });
  expect(next.reference > reference).toBe(true);
});

test('a case is closed with a reason and opened again, and its history and the activity say so', async () => {
  const { session, caseId, alone, shared } = await vaultWithCase();
  const relations = [aRelation('sibling', alone, shared)];
  updateRecord(session, caseKind, { id: caseId, expectedRevision: 1, fields: aCase({ relations }) });
  saveDraft(session, { noun: 'case', recordId: caseId, caseId: null, content: 'typed' });
  const closed = closeCase(session, { id: caseId, expectedRevision: 2, closing });
  expect(closed).toMatchObject({ status: 'closed', closing, relations });
  const again = failureOf(() => closeCase(session, { id: caseId, expectedRevision: 3, closing }));
  expect(await again).toMatchObject({ code: 'case/closed-already' });
  const late = failureOf(() => reopenCase(session, { id: caseId, expectedRevision: 2 }));
  expect(await late).toMatchObject({ code: 'record/changed-elsewhere' });
  expect(reopenCase(session, { id: caseId, expectedRevision: 3 })).toMatchObject({
    status: 'reopened',
    closing: null,
  });
  expect(await failureOf(() => reopenCase(session, { id: caseId, expectedRevision: 4 }))).toMatchObject({
    code: 'case/open-already',
  });
  const { entries } = listActivity(session.db, recordKinds, {});
  expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['reopened', 'closed']);
  expect(session.db.value(sql`SELECT count(*) FROM draft WHERE noun = 'case'`)).toBe(1);
  expect(revisionOf(session, caseId)).toBe(4);
});
