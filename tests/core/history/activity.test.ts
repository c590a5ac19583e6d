import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportArchive } from '#core/archive/export-archive.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { placeLabel } from '#core/files/place-label.ts';
import { listActivity } from '#core/history/list-activity.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { erasePerson } from '#core/people/erase-person.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { changeRole } from '#core/vault/users/change-role.ts';
import { ARCHIVE_VERSION } from '#shared/archive/case-archive.ts';
import { actionsOfKind } from '#shared/history/actions-of-kind.ts';
import {
  ACTIVITY_PAGE_SIZE,
  activityKind,
  auditAction,
  historyOperations,
  type ActivityEntry,
} from '#shared/history/history-operations.ts';
import { backUp, vaultWithPlace } from '#tests/core/backup/backup-fixtures.ts';
import { exportTo, fillCase, requestFor } from '#tests/core/dossier/dossier-fixtures.ts';
import { openTestVault, temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { costlySteps, planned } from '#tests/support/query-plans.ts';
import { aCase, aName, anIncident, aPerson, told } from '#tests/support/record-builders.ts';
import { saveSnapshot } from '#tests/support/save-snapshot.ts';
import { addBo } from '#tests/support/vault-people.ts';

const quiet = { report: () => undefined, pause: async () => undefined };

function inShort({ entries }: { readonly entries: readonly ActivityEntry[] }) {
  return entries.map(({ sequence, action, record, personName, detail }) => [
    sequence,
    action,
    record?.title ?? personName,
    detail,
  ]);
}

test('everything that was done is listed newest first, with who, when, and what records are called now', async () => {
  const { session, clock } = await openTestVault();
  clock.advanceMs(60_000);
  const file = createCase(session, { fields: aCase({ codeword: 'Alder' }) });
  const { id: incidentId } = createIncident(session, {
    caseId: file.id,
    fields: anIncident({ title: told('First call') }),
  });
  updateRecord(session, caseKind, { id: file.id, expectedRevision: 1, fields: aCase({ codeword: 'Heron' }) });
  const found = listActivity(session.db, recordKinds, {});
  expect(historyOperations.activity.output.parse(found)).toEqual(found);
  expect(found.hasOlder).toBe(false);
  expect(inShort(found)).toEqual([
    [5, 'updated', 'Heron', null],
    [4, 'created', 'First call', null],
    [3, 'created', 'Heron', null],
    [2, 'user-added', 'Test Caseworker', { kind: 'role', before: null, after: 'administrator' }],
    [1, 'vault-created', null, null],
  ]);
  expect(found.entries[1]).toEqual({
    sequence: 4,
    at: '2026-03-01T09:01:00.000Z',
    userName: 'Test Caseworker',
    action: 'created',
    noun: 'incident',
    record: { noun: 'incident', id: incidentId, title: 'First call', reference: expect.any(String) },
    personName: null,
    detail: null,
  });
});

test('pages follow one another without a gap or a double, and new entries move none of them', async () => {
  const { session } = await openTestVault();
  const id = session.ids.next<string>();
  const save = (revision: number) => saveSnapshot(session, { id, revision });
  for (let revision = 1; revision <= 2 * ACTIVITY_PAGE_SIZE; revision++) save(revision);
  const first = listActivity(session.db, recordKinds, {});
  save(2 * ACTIVITY_PAGE_SIZE + 1);
  const second = listActivity(session.db, recordKinds, { before: first.entries.at(-1)?.sequence });
  const third = listActivity(session.db, recordKinds, { before: second.entries.at(-1)?.sequence });
  const places = [first, second, third].flatMap(({ entries }) => entries.map(({ sequence }) => sequence));
  const total = 2 * ACTIVITY_PAGE_SIZE + 2;
  expect(places).toEqual(Array.from({ length: total }, (_, index) => total - index));
  expect([first, second, third].map(({ hasOlder }) => hasOlder)).toEqual([true, true, false]);
});

test('a kind shows its actions alone, across pages; every action is of some kind', async () => {
  const { session, deps } = await openTestVault();
  const id = session.ids.next<string>();
  for (let revision = 1; revision <= ACTIVITY_PAGE_SIZE; revision++) saveSnapshot(session, { id, revision });
  await addBo(deps, session);
  saveSnapshot(session, { id, revision: ACTIVITY_PAGE_SIZE + 1 });
  const records = listActivity(session.db, recordKinds, { kind: 'records' });
  expect(records.entries).toHaveLength(ACTIVITY_PAGE_SIZE);
  expect(new Set(records.entries.map(({ action }) => action))).toEqual(new Set(['updated']));
  const rest = listActivity(session.db, recordKinds, {
    kind: 'records',
    before: records.entries.at(-1)?.sequence,
  });
  expect(inShort(rest)).toEqual([[3, 'created', null, null]]);
  expect(rest.hasOlder).toBe(false);
  expect(
    inShort(listActivity(session.db, recordKinds, { kind: 'people' })).map(([, , name]) => name),
  ).toEqual(['Bo', 'Test Caseworker']);
  expect(inShort(listActivity(session.db, recordKinds, { kind: 'opening' }))).toEqual([
    [1, 'vault-created', null, null],
  ]);
  expect(listActivity(session.db, recordKinds, { kind: 'departures' })).toEqual({
    entries: [],
    hasOlder: false,
  });
  const sorted = new Set(activityKind.options.flatMap((kind) => actionsOfKind(kind)));
  expect(sorted).toEqual(new Set(auditAction.options));
});

test('no page looks through the chain or sorts it, filtered or not', async () => {
  const { session } = await openTestVault();
  for (const kind of [undefined, ...activityKind.options]) {
    const db = planned(session.db);
    listActivity(db, recordKinds, { kind, before: 1000 });
    const steps = db.steps.filter((step) => step.includes('audit_entry') || step.includes('entry '));
    const place =
      kind === undefined
        ? 'SEARCH audit_entry USING INTEGER PRIMARY KEY (rowid<?)'
        : 'SEARCH audit_entry USING COVERING INDEX audit_by_action (action=? AND rowid<?)';
    expect(new Set(steps)).toEqual(new Set([place, 'SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)']));
    expect(db.steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  }
});

test('a query that sorts the chain would be seen in its plan', async () => {
  const { session } = await openTestVault();
  const db = planned(session.db);
  db.all(sql`SELECT seq FROM audit_entry WHERE noun = 'case' ORDER BY at`);
  expect(costlySteps(db)).not.toEqual([]);
});

test('a person who was erased is named nowhere, and their entries stay', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const { id } = createPerson(session, {
    fields: aPerson({ names: [aName('Qzname Sample')] }),
    inCase: { roles: ['target'], isUsedAsLeverage: { state: 'known', value: false }, notes: null, caseId },
  });
  expect(JSON.stringify(listActivity(session.db, recordKinds, {}))).toContain('Qzname');
  await erasePerson(session, { id, expectedRevision: 1, replacement: null }, quiet);
  const found = listActivity(session.db, recordKinds, {});
  expect(JSON.stringify(found)).not.toContain('Qzname');
  const theirs = found.entries.filter(({ noun }) => noun === 'person');
  expect(theirs.map(({ action, record }) => [action, record])).toEqual([
    ['erased', null],
    ['linked', null],
    ['created', null],
  ]);
});

test('wrong tries say how many and since when', async () => {
  const { session, deps, folder } = await openTestVault();
  session.close();
  const opened = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE, failures: 2 });
  const found = inShort(listActivity(opened.db, recordKinds, { kind: 'opening' }));
  opened.close();
  expect(found).toEqual([
    [4, 'vault-unlocked', null, null],
    [3, 'unlock-failed', null, { kind: 'tries', count: 2, since: '2026-03-01T09:00:00.000Z' }],
    [1, 'vault-created', null, null],
  ]);
});

test('a changed role says what it was before, at the time of each change', async () => {
  const { session, deps } = await openTestVault();
  const { id } = await addBo(deps, session, 'reviewer');
  for (const role of ['caseworker', 'administrator'] as const) {
    await changeRole(deps, session, { ownPassphrase: TEST_PASSPHRASE, id, role });
  }
  expect(inShort(listActivity(session.db, recordKinds, { kind: 'people' })).slice(0, 3)).toEqual([
    [5, 'user-role-changed', 'Bo', { kind: 'role', before: 'caseworker', after: 'administrator' }],
    [4, 'user-role-changed', 'Bo', { kind: 'role', before: 'reviewer', after: 'caseworker' }],
    [3, 'user-added', 'Bo', { kind: 'role', before: null, after: 'reviewer' }],
  ]);
});

test('a backup says which one it was', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  await backUp(vault);
  const place = { place: placeLabel(vault.place), bytes: expect.any(Number) };
  const sums = readdirSync(vault.store)
    .filter((name) => /^\d{6}-/u.test(name))
    .toSorted()
    .map((name) => readFileSync(join(vault.store, name, 'MANIFEST.txt')))
    .map((manifest) => createHash('sha256').update(manifest).digest('hex'));
  expect(inShort(listActivity(vault.session.db, recordKinds, { kind: 'departures' }))).toEqual([
    [4, 'backed-up', null, { kind: 'backup', sequence: 2, ...place, sha256: sums[1] }],
    [3, 'backed-up', null, { kind: 'backup', sequence: 1, ...place, sha256: sums[0] }],
  ]);
});

test('an entry that was altered is shown as it claims to be, and keeps nothing else from being shown', async () => {
  const { session } = await openTestVault();
  createCase(session, { fields: aCase({ codeword: 'Alder' }) });
  session.access.exec(`
    DROP TRIGGER audit_entry_is_final;
    UPDATE audit_entry SET action = 'whatever', at = 'never', noun = 'nothing' WHERE seq = 2`);
  const found = listActivity(session.db, recordKinds, {});
  expect(historyOperations.activity.output.parse(found)).toEqual(found);
  expect(found.entries.map(({ action }) => action)).toEqual(['created', null, 'vault-created']);
  expect(found.entries[1]).toMatchObject({ sequence: 2, at: null, noun: null, personName: null });
});

test('what left the vault can be read back: what, for whom, which version, its digest', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { people: [{}] });
  const folder = temporaryFolder();
  const file = join(folder, 'dossier.pdf');
  await exportTo(session, requestFor(session, caseId, { recipient: 'Police, unit 4' }), file);
  const archive = join(folder, 'case.json');
  await exportArchive(session, { caseId, target: archive }, quiet);
  const found = listActivity(session.db, recordKinds, { kind: 'departures' });
  expect(historyOperations.activity.output.parse(found)).toEqual(found);
  const sums = [archive, file].map((path) => ({
    bytes: statSync(path).size,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  }));
  expect(found.entries.map(({ detail }) => detail)).toEqual([
    { kind: 'archive', format: ARCHIVE_VERSION, ...sums[0] },
    {
      kind: 'dossier',
      holder: 'Police, unit 4',
      version: 1,
      language: 'en',
      pages: expect.any(Number),
      codes: [expect.stringMatching(/^W-\d\d$/u), 'IN-1'],
      ...sums[1],
    },
  ]);
  expect(found.entries.map(({ record, userName }) => [record?.id, userName])).toEqual([
    [caseId, 'Test Caseworker'],
    [caseId, 'Test Caseworker'],
  ]);
});
