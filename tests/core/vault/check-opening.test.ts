import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { readPages } from '#core/database/read-pages.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { createVaultTrust } from '#core/vault/session/vault-trust.ts';
import type { Api } from '#shared/contract.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { openTestVault, temporaryFolder, TEST_PASSPHRASE, testDeps } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, told } from '#tests/support/record-builders.ts';

const PAGE_BYTES = 4096;

/** Of a table and its indexes, whose content fits into one page each. */
function pagesOf({ db }: VaultSession, table: string): number[] {
  return db
    .all<{ rootpage: number }>(
      sql`SELECT rootpage FROM sqlite_schema WHERE tbl_name = ${table} AND rootpage > 0`,
    )
    .map(({ rootpage }) => rootpage);
}

interface Stolen {
  readonly folder: string;
  readonly caseId: CaseId;
}

/**
 * What somebody can do who never had a passphrase: keep a copy of the files, and put pages of one table back later.
 * `table` null is the control, in which nothing is put back.
 */
async function vaultWithOldPages(table: 'case_record' | 'incident' | null): Promise<Stolen> {
  const { session, folder, clock } = await openTestVault({ deps: testDeps() });
  const { id: caseId } = createCase(session, { fields: aCase({ codeword: 'Oldword' }) });
  const incident = createIncident(session, { caseId, fields: anIncident({ title: told('Old title') }) });
  session.connection.checkpoint();
  const path = join(folder, 'vault.db');
  const older = readFileSync(path);
  clock.advanceMs(60_000);
  updateRecord(session, caseKind, {
    id: caseId,
    expectedRevision: 1,
    fields: aCase({ codeword: 'Newword' }),
  });
  const fields = anIncident({ title: told('New title') });
  updateRecord(session, incidentKind, { id: incident.id, expectedRevision: 1, fields });
  const pages = table === null ? [] : pagesOf(session, table);
  session.close();
  const file = readFileSync(path);
  for (const page of pages) {
    older.copy(file, (page - 1) * PAGE_BYTES, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  }
  writeFileSync(path, file);
  return { folder, caseId };
}

async function unlocked(folder: string): Promise<Api> {
  const { api } = inProcessCore();
  await api.vault.unlock({ folder: randomUUID(), passphrase: TEST_PASSPHRASE }, { paths: { folder } });
  return api;
}

/** A job waits until the vault has been checked; this one changes nothing. */
async function untilChecked(api: Api) {
  await api.vault.verify(undefined);
  return api.vault.check(undefined);
}

function flip(bytes: Buffer, at: number): void {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
}

function exportOf(api: Api, caseId: CaseId): Promise<unknown> {
  const paths = { target: join(temporaryFolder(), 'case.json') };
  return api.archive.export({ caseId, target: randomUUID() }, { paths });
}

test('a vault as it was left is found whole, shows the last version, and lets a case out', async () => {
  const { folder, caseId } = await vaultWithOldPages(null);
  const api = await unlocked(folder);
  expect((await api.case.get({ id: caseId })).codeword).toBe('Newword');
  expect(await untilChecked(api)).toEqual({
    state: 'checked',
    damagedPages: [],
    findings: [],
    findingCount: 0,
    alteredRecords: [],
  });
  await exportOf(api, caseId);
});

test.for([
  ['case_record', 'Newword', 'Oldword'],
  ['incident', 'New title', 'Newword'],
] as const)(
  'old pages of %s, put back without any key, are marked at opening, found by verifying, and leave with nothing',
  async ([table, title, codeword]) => {
    const { folder, caseId } = await vaultWithOldPages(table);
    const api = await unlocked(folder);
    // The control: every page authenticates, the structure holds, and what is shown is old.
    const verdict = await api.vault.verify(undefined);
    expect(verdict.pagesOk).toBe(true);
    expect((await api.case.get({ id: caseId })).codeword).toBe(codeword);
    const record = expect.objectContaining({ title });
    const altered = expect.objectContaining({ what: 'record-altered', record });
    expect(verdict.findings).toContainEqual(altered);
    expect((await untilChecked(api)).findings).toContainEqual(altered);
    const refused = expect.objectContaining({
      code: 'record/altered',
      params: expect.objectContaining({ name: title }),
    });
    expect(await failureOf(() => exportOf(api, caseId))).toEqual(refused);
    expect(await failureOf(() => api.dossier.prepare(blankRequest(caseId, 'en')))).toEqual(refused);
  },
);

test('a record that was altered with the key, in its words alone, is marked as soon as it is shown', async () => {
  const { session, folder } = await openTestVault({ deps: testDeps() });
  const { id } = createCase(session, { fields: aCase() });
  session.access.run(
    sql`UPDATE case_record SET body = json_set(body, '$.codeword', 'Other') WHERE id = ${id}`,
  );
  session.close();
  const api = await unlocked(folder);
  await api.case.get({ id });
  await untilChecked(api);
  const { findings } = await api.vault.check(undefined);
  expect(findings).toMatchObject([{ what: 'record-altered', record: { id, title: 'Juniper' } }]);
});

test('what is saved while a vault is being checked and after it is no finding', async () => {
  const { folder, caseId } = await vaultWithOldPages(null);
  const api = await unlocked(folder);
  const made = await Promise.all([1, 2, 3].map(() => api.case.create({ fields: aCase() })));
  await api.case.update({ id: caseId, expectedRevision: 2, fields: aCase({ codeword: 'Third' }) });
  expect(await untilChecked(api)).toMatchObject({ state: 'checked', findingCount: 0 });
  const fields = aCase({ codeword: 'Fourth' });
  await api.case.update({ id: caseId, expectedRevision: 3, fields });
  for (const { id } of [...made, { id: caseId }]) await api.case.get({ id });
  await exportOf(api, caseId);
  expect(await api.vault.check(undefined)).toMatchObject({ findingCount: 0 });
});

test('our own reader of pages finds the damaged ones that the independent decryptor finds, and no other', async () => {
  const { session, folder } = await openTestVault();
  for (let count = 0; count < 20; count++) createCase(session, { fields: aCase() });
  const { keyHex } = session.connection;
  session.close();
  const path = join(folder, 'vault.db');
  const whole = readFileSync(path);
  const pages = whole.length / PAGE_BYTES;
  for (const damaged of [[], [1], [2, pages], [pages - 1]]) {
    const bytes = Buffer.from(whole);
    // In the ciphertext, and in the HMAC itself.
    for (const page of damaged) flip(bytes, page * PAGE_BYTES - (page % 2 === 0 ? 100 : 3));
    writeFileSync(path, bytes);
    const descriptor = openSync(path, 'r');
    const read = await readPages({ descriptor, bytes: fstatSync(descriptor).size, keyHex });
    closeSync(descriptor);
    expect(read.damaged).toEqual(damaged);
    expect(decryptDatabase(path, Buffer.from(keyHex, 'hex')).badPages).toEqual(damaged);
  }
});

test('a damaged page of a large vault is found while people work already, and from then on nothing leaves', async () => {
  const { session, folder } = await openTestVault({ deps: testDeps() });
  const { id: caseId } = createCase(session, { fields: aCase() });
  const content = { typed: 'x'.repeat(6_000_000) };
  for (const caseOf of [caseId, null, createCase(session, { fields: aCase() }).id]) {
    saveDraft(session, { noun: 'incident', recordId: null, caseId: caseOf, content });
  }
  session.close();
  const path = join(folder, 'vault.db');
  const bytes = readFileSync(path);
  flip(bytes, bytes.length - 2000);
  writeFileSync(path, bytes);
  const api = await unlocked(folder);
  expect((await api.case.get({ id: caseId })).codeword).toBe('Juniper');
  expect(await failureOf(() => exportOf(api, caseId))).toMatchObject({ code: 'vault/corrupt' });
  expect(await api.vault.check(undefined)).toMatchObject({
    state: 'damaged',
    damagedPages: [bytes.length / PAGE_BYTES],
  });
});

test('a check that cannot be brought to its end does not pass for one that was', async () => {
  const trust = createVaultTrust(() => undefined);
  trust.run(async () => {
    throw new SyntaxError('a body that nobody can read');
  });
  await trust.ended();
  expect(trust.state().state).toBe('damaged');
  const control = createVaultTrust(() => undefined);
  control.run(async () => undefined);
  await control.ended();
  expect(control.state().state).toBe('checked');
});
