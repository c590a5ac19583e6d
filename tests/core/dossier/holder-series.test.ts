import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseCase } from '#core/cases/erase-case.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { departureOf } from '#core/dossier/departure-of.ts';
import { listActivity } from '#core/history/list-activity.ts';
import { insertUnfinishedFile, updateUnfinishedFile } from '#core/outgoing/unfinished-file-repository.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { deleteIncident } from '#core/incidents/delete-incident.ts';
import { recordsOfCase } from '#core/records/record-repository.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { createPerson } from '#core/people/create-person.ts';
import { erasePerson } from '#core/people/erase-person.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { listCodes, listSeries } from '#core/series/series-repository.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { openTestVault, temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aDate, aName, anIncident, aPerson, told } from '#tests/support/record-builders.ts';
import { exportTo, fillCase, requestFor } from './dossier-fixtures.ts';

const quiet = { report: () => undefined, pause: async () => undefined };
const nothing = async () => undefined;

const people = ['Alim Tursun', 'Zohra Sample', 'Perizat Example'].map((name) => ({ names: [aName(name)] }));

/** A case with three people, and how a dossier of it would show each of them to a holder. */
async function office() {
  const vault = await openTestVault();
  const { session } = vault;
  const caseId = fillCase(session, { people, incidents: [{}, { when: aDate('2021-10-01') }] });
  return { ...vault, caseId };
}

async function codesFor(session: VaultSession, caseId: CaseId, recipient: string) {
  const request = requestFor(session, caseId, { recipient });
  const { dossier, series, document } = await composeDossier(session, request, nothing);
  const byPerson = request.people.map(({ personId }) => series.codes.codeOf(personId, 'W'));
  expect(dossier.people.map(({ shownAs }) => shownAs)).toHaveLength(byPerson.length);
  return { byPerson, version: series.version, text: JSON.stringify(document) };
}

function sendTo({ session, caseId }: Awaited<ReturnType<typeof office>>, recipient: string) {
  const file = join(temporaryFolder(), 'dossier.pdf');
  return exportTo(session, requestFor(session, caseId, { recipient }), file);
}

test('a preview says which codes and version an export would have, and stores nothing', async () => {
  const vault = await office();
  const { session, caseId } = vault;
  const [first, again] = [
    await codesFor(session, caseId, 'Police'),
    await codesFor(session, caseId, 'Police'),
  ];
  expect(again).toEqual(first);
  expect(listSeries(session.db)).toEqual([]);
  expect((await sendTo(vault, 'Police')).version).toBe(1);
  const stored = listCodes(session.db, { caseId, holderKey: 'police' });
  expect(stored.flatMap(({ noun, code }) => (noun === 'person' ? code : [])).toSorted()).toEqual(
    first.byPerson.toSorted(),
  );
  expect(stored.flatMap(({ noun, code }) => (noun === 'incident' ? code : []))).toEqual(['IN-1', 'IN-2']);
});

test('a holder gets version 2 with the same codes, also in another opening and another spelling; others begin at 1', async () => {
  const vault = await office();
  const { session, caseId, deps, folder } = vault;
  await sendTo(vault, 'Landespolizei  Köln');
  const first = await codesFor(session, caseId, 'landespolizei koln.');
  expect(first.version).toBe(2);
  session.close();
  const later = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  createPerson(later, {
    fields: aPerson({ names: [aName('Qeyser Newcomer')] }),
    inCase: { caseId, roles: ['relative'], isUsedAsLeverage: notAnswered, notes: null },
  });
  const second = await codesFor(later, caseId, 'Landespolizei Köln');
  expect(second.byPerson.slice(0, 3)).toEqual(first.byPerson);
  expect(first.byPerson).not.toContain(second.byPerson[3]);
  expect(second.text).toContain('version 2');
  expect((await codesFor(later, caseId, 'Working Group')).version).toBe(1);
  expect(listCodes(later.db, { caseId, holderKey: 'working group' })).toEqual([]);
  later.close();
});

test('whose a code was is gone with an erased person, the code stays used up, and the vault still verifies', async () => {
  const vault = await office();
  const { session, caseId } = vault;
  await sendTo(vault, 'Police');
  const before = listCodes(session.db, { caseId, holderKey: 'police' });
  const personId = before.find(({ noun }) => noun === 'person')?.recordId as PersonId;
  await erasePerson(session, { id: personId, expectedRevision: 1, replacement: null }, quiet);
  const after = listCodes(session.db, { caseId, holderKey: 'police' });
  expect(after.map(({ number }) => number)).toEqual(before.map(({ number }) => number));
  expect(after.filter(({ recordId }) => recordId === null)).toEqual([
    { ...before.find(({ recordId }) => recordId === personId), recordId: null, salt: null },
  ]);
  const everything = session.db.all(sql`SELECT text FROM audit_detail WHERE text LIKE '%"what":"dossier"%'`);
  expect(everything).toHaveLength(1);
  expect(JSON.stringify(everything)).not.toContain(personId);
  await sendTo(vault, 'Police');
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

test('a file whose disk is away may be out: its version and its codes count as given', async () => {
  const vault = await office();
  const { session, caseId } = vault;
  const shown = await codesFor(session, caseId, 'Police');
  const away = join(temporaryFolder(), 'away', 'dossier.pdf');
  const taken = await capture(vault, 'Police');
  inTransaction(session, (tx) => {
    insertUnfinishedFile(tx, { path: away, volume: 'a stick' });
    updateUnfinishedFile(tx, away, { ...taken, sha256: new Uint8Array(32) });
  });
  const next = await codesFor(session, caseId, 'Police');
  expect(next.version).toBe(2);
  expect(next.byPerson).toEqual(shown.byPerson);
});

test('labels run on in a second version; what comes before them in time takes none of theirs, what is deleted leaves its own used up', async () => {
  const vault = await office();
  const { session, caseId } = vault;
  await sendTo(vault, 'Police');
  createIncident(session, {
    caseId,
    fields: anIncident({ title: told('An earlier visit'), when: aDate('2020-01-01') }),
  });
  const shown = async (recipient: string) => {
    const { dossier } = await composeDossier(session, requestFor(session, caseId, { recipient }), nothing);
    return dossier.incidents.map(({ reference }) => reference);
  };
  expect(await shown('Police')).toEqual(['IN-3', 'IN-1', 'IN-2']);
  expect(await shown('Working Group')).toEqual(['IN-1', 'IN-2', 'IN-3']);
  await sendTo(vault, 'Police');
  const [first] = recordsOfCase(session.db, incidentKind, caseId);
  if (first === undefined) throw new Error('no incident');
  deleteIncident(session, { id: first.id, expectedRevision: 1 });
  createIncident(session, { caseId, fields: anIncident({ title: told('A later visit') }) });
  expect((await shown('Police')).toSorted()).toEqual(['IN-2', 'IN-3', 'IN-4']);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

/** What the vault would note of a dossier that is about to get its name. */
async function capture({ session, caseId }: Awaited<ReturnType<typeof office>>, recipient: string) {
  const request = requestFor(session, caseId, { recipient });
  const { series } = await composeDossier(session, request, nothing);
  return departureOf(session, { request, series, printed: { pages: 1, bytes: 1, sha256: 'ab'.repeat(32) } });
}

const alterations: readonly [string, (session: VaultSession) => void][] = [
  ['a code means somebody else', (session) => session.access.exec(SWAPPED)],
  [
    'a code says another number',
    (session) => session.access.exec(`UPDATE holder_code SET code = 'W-9' || number`),
  ],
  [
    'whose a code is was taken away',
    (session) => session.access.exec('UPDATE holder_code SET record_id = NULL, salt = NULL'),
  ],
  [
    'a code is gone',
    (session) =>
      session.access.exec('DELETE FROM holder_code WHERE number = (SELECT max(number) FROM holder_code)'),
  ],
  [
    'a label is gone',
    (session) => session.access.exec(`DELETE FROM holder_code WHERE noun = 'incident' AND number = 1`),
  ],
  [
    'labels mean each other',
    (session) =>
      session.access.exec(`UPDATE holder_code SET code = 'IN-' || (3 - number) WHERE noun = 'incident'`),
  ],
  ['a code was added', (session) => session.access.exec(ADDED)],
  ['a version is lower', (session) => session.access.exec('UPDATE holder_series SET version = 1')],
  ['a holder is another', (session) => session.access.exec(`UPDATE holder_series SET holder = 'Embassy'`)],
  [
    'a holder is gone',
    (session) => session.access.exec('DELETE FROM holder_code; DELETE FROM holder_series'),
  ],
  ['the words of an export are changed', (session) => session.access.exec(REWORDED)],
];
const SWAPPED = `
  UPDATE holder_code SET record_id = record_id || 'x' WHERE noun = 'person';
  UPDATE holder_code SET record_id = (SELECT replace(other.record_id, 'x', '') FROM holder_code AS other
    WHERE other.noun = 'person' AND other.number <> holder_code.number LIMIT 1)
  WHERE noun = 'person' AND number = (SELECT min(number) FROM holder_code WHERE noun = 'person')`;
const ADDED = `
  INSERT INTO holder_code (case_id, holder_key, noun, number, code)
  SELECT case_id, holder_key, 'person', 12345, 'W-12345' FROM holder_series`;
const REWORDED = `
  DROP TRIGGER audit_detail_is_final;
  UPDATE audit_detail SET text = replace(text, '"holder":"Police"', '"holder":"Embassy"')`;

test('what holders were given verifies, and every alteration of it is found', async () => {
  const vault = await office();
  const { session } = vault;
  await sendTo(vault, 'Police');
  await sendTo(vault, 'Police');
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
  for (const [what, alter] of alterations) {
    session.access.exec('SAVEPOINT before');
    alter(session);
    const { firstBrokenEntry } = await verifyHere(session);
    session.access.exec('ROLLBACK TO before; RELEASE before');
    expect([what, firstBrokenEntry]).toEqual([what, expect.any(Number)]);
  }
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

/** Inside a savepoint nothing can be checkpointed. */
function verifyHere(session: VaultSession) {
  const connection = { ...session.connection, checkpoint: () => undefined };
  return verifyVault({ db: session.db, connection }, recordKinds, quiet);
}

test('with a case go its codes; what left of it stays in the activity, and the vault still verifies', async () => {
  const vault = await office();
  const { session, caseId } = vault;
  await sendTo(vault, 'Police');
  await eraseCase(session, { id: caseId, expectedRevision: 1 }, quiet);
  expect(session.db.value(sql`SELECT count(*) FROM holder_code`)).toBe(0);
  expect(listSeries(session.db)).toEqual([]);
  const [left] = listActivity(session.db, recordKinds, { kind: 'departures' }).entries;
  expect(left?.detail).toMatchObject({ kind: 'dossier', holder: 'Police', version: 1 });
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});
