import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { hashAuditEntry } from '#core/history/audit-entry.ts';
import type { AuditEntry } from '#core/history/audit-repository.ts';
import { signingKeyFromSeed } from '#core/crypto/signing-key.ts';
import { sql } from '#core/database/sql.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, testDeps } from '#tests/support/open-test-vault.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { pastTheApp } from '#tests/support/past-the-app.ts';
import { aCase } from '#tests/support/record-builders.ts';

const PAGE_BYTES = 4096;
const quiet = { report: () => undefined, pause: async () => undefined };

/** Entries 1 and 2 tell of the vault and its user, 3 to 12 of ten changes. */
async function vaultWithHistory() {
  const vault = await openTestVault();
  const { id } = createCase(vault.session, { fields: aCase({ codeword: 'Alder 1' }) });
  for (let revision = 1; revision < 10; revision++) {
    const fields = aCase({ codeword: `Alder ${revision + 1}` });
    updateRecord(vault.session, caseKind, { id, expectedRevision: revision, fields });
  }
  return vault;
}

test('an untouched vault verifies', async () => {
  const { session } = await vaultWithHistory();
  expect(await verifyVault(session, recordKinds, quiet)).toEqual({
    pagesOk: true,
    auditEntries: 12,
    firstBrokenEntry: null,
    revisions: 10,
    findings: [],
    findingCount: 0,
  });
});

const alterations: readonly [string, number, (session: VaultSession) => void][] = [
  [
    'an entry says another time',
    5,
    ({ access }) => access.exec(`UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5`),
  ],
  [
    'an entry names another action',
    7,
    ({ access }) => access.exec(`UPDATE audit_entry SET action = 'imported' WHERE seq = 7`),
  ],
  [
    'one byte of a hash is flipped',
    4,
    ({ access }) =>
      access.exec(`UPDATE audit_entry SET hash = CAST(x'00' || substr(hash, 2) AS BLOB) WHERE seq = 4`),
  ],
  [
    'a signature is that of another entry',
    9,
    ({ access }) =>
      access.exec(
        `UPDATE audit_entry SET signature = (SELECT signature FROM audit_entry WHERE seq = 8) WHERE seq = 9`,
      ),
  ],
  ['an entry is taken out', 6, ({ access }) => access.exec('DELETE FROM audit_entry WHERE seq = 6')],
  [
    'an entry is taken out and the gap closed',
    6,
    ({ access }) =>
      access.exec(
        'DELETE FROM audit_entry WHERE seq = 6; UPDATE audit_entry SET seq = seq - 1 WHERE seq > 6',
      ),
  ],
  ['the last entry is taken out', 12, ({ access }) => access.exec('DELETE FROM audit_entry WHERE seq = 12')],
  [
    'two entries change places',
    5,
    ({ access }) =>
      access.exec(`
      UPDATE audit_entry SET seq = 99 WHERE seq = 5;
      UPDATE audit_entry SET seq = 5 WHERE seq = 6;
      UPDATE audit_entry SET seq = 6 WHERE seq = 99`),
  ],
  [
    'the words of a revision are changed',
    6,
    ({ access }) =>
      access.exec(
        `UPDATE revision SET snapshot = replace(snapshot, 'Alder 4', 'Birch 4') WHERE revision = 4`,
      ),
  ],
  ['a revision is taken out', 8, ({ access }) => access.exec('DELETE FROM revision WHERE revision = 6')],
  [
    'a revision is put in without an entry',
    13,
    ({ access }) =>
      access.exec(`
      INSERT INTO revision (noun, record_id, revision, device_id, at, user_id, action, salt, search_digest, digest, snapshot)
      SELECT noun, record_id, 11, device_id, at, user_id, action, salt, search_digest, digest, snapshot FROM revision WHERE revision = 10`),
  ],
  [
    'the key of the user is exchanged',
    2,
    ({ access }) => {
      const other = signingKeyFromSeed(new Uint8Array(32).fill(9)).publicKey;
      access.run(sql`UPDATE user SET sign_public = ${other}`);
    },
  ],
  [
    'what is kept of who the user is is changed',
    2,
    ({ access }) => access.exec(`UPDATE key_state SET state = replace(state, 'Test', 'Best')`),
  ],
  ['what is kept of who the user is is gone', 1, ({ access }) => access.exec('DELETE FROM key_state')],
  [
    'the user has another name',
    2,
    ({ access }) => access.exec(`UPDATE user SET display_name = 'Somebody else'`),
  ],
  [
    'somebody is put in whom no entry knows',
    13,
    ({ access }) =>
      access.exec(`
      INSERT INTO user (id, slot_id, display_name, role, sign_public, seal_public, created_at)
      SELECT 'x', 'x', 'Planted', 'administrator', sign_public, seal_public, created_at FROM user`),
  ],
];

test.for(alterations)('%s: entry %i is named', async ([, broken, alter]) => {
  const { session } = await vaultWithHistory();
  pastTheApp(session.access, () => alter(session));
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: broken,
  });
});

test('whoever holds the key of the vault but not of its user cannot write the chain anew', async () => {
  const { session } = await vaultWithHistory();
  const forger = signingKeyFromSeed(new Uint8Array(32).fill(9));
  const entries = session.db.all<AuditEntry>(sql`
    SELECT seq, at, user_id AS userId, action, noun, record_id AS recordId, details, prev
    FROM audit_entry ORDER BY seq`);
  let prev = new Uint8Array(32);
  pastTheApp(session.access, () => {
    for (const entry of entries) {
      const forged = { ...entry, prev, at: '2020-01-01T00:00:00.000Z' };
      const hash = hashAuditEntry(forged);
      session.access.run(sql`
        UPDATE audit_entry SET at = ${forged.at}, prev = ${prev}, hash = ${hash}, signature = ${forger.sign(hash)}
        WHERE seq = ${entry.seq}`);
      prev = hash;
    }
  });
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: 1 });
});

test('a record that was changed past its history is named by the entry of its last revision', async () => {
  const { session } = await openTestVault();
  const first = createCase(session, { fields: aCase() });
  createCase(session, { fields: aCase() });
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
  session.access.run(sql`
    UPDATE case_record SET body = json_set(body, '$.codeword', 'Other') WHERE id = ${first.id}`);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    auditEntries: 4,
    firstBrokenEntry: 3,
  });
});

test('a flipped byte under the open database is found', async () => {
  const { session, folder } = await vaultWithHistory();
  session.connection.checkpoint();
  session.access.exec('PRAGMA shrink_memory');
  const path = join(folder, 'vault.db');
  const bytes = readFileSync(path);
  bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ pagesOk: false });
});

test('whichever page is damaged, verifying ends and names it, and says nothing of a whole vault', async () => {
  const unnamed: number[] = [];
  // The first page is asked for before every statement; without it nothing can be read at all.
  let page = 2;
  for (let pages = page; page <= pages; page++) {
    // A connection that has met damage says so of every page; each has one of its own.
    const { session, folder } = await vaultWithHistory();
    expect(await verifyEverything(session, recordKinds, quiet)).toMatchObject({
      pagesOk: true,
      damagedPages: [],
    });
    const path = join(folder, 'vault.db');
    const bytes = readFileSync(path);
    pages = bytes.length / PAGE_BYTES;
    const at = (page - 1) * PAGE_BYTES + 1000;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    writeFileSync(path, bytes);
    session.access.exec('PRAGMA shrink_memory');
    const { pagesOk, damagedPages } = await verifyEverything(session, recordKinds, quiet);
    if (pagesOk || damagedPages.join() !== String(page)) unnamed.push(page);
  }
  expect(page).toBeGreaterThan(20);
  expect(unnamed).toEqual([]);
});

test('verifying tells how far it is and stops when it is cancelled', async () => {
  const { session } = await vaultWithHistory();
  const told: { phase: string; done: number; total: number }[] = [];
  await verifyVault(session, recordKinds, { ...quiet, report: (progress) => told.push(progress) });
  expect(told[0]).toEqual({ phase: 'pages', done: 0, total: 1 });
  expect(told.findLast(({ phase }) => phase === 'audit')).toMatchObject({ total: 12 });
  expect(told.at(-1)).toEqual({ phase: 'records', done: 1, total: 1 });
  const failure = await failureOf(() =>
    verifyVault(session, recordKinds, { ...quiet, pause: () => Promise.reject(new Error('cancelled')) }),
  );
  expect(failure.message).toBe('cancelled');
});

test('what a reader signs past the app is no word of the vault', async () => {
  const deps = testDeps();
  const { session, folder } = await openTestVault({ deps });
  await addBo(deps, session, 'read-only');
  session.close();
  const asBo = await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE });
  onTestFinished(asBo.close);
  expect(await verifyVault(asBo, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
  createCase(asBo, { fields: aCase() });
  const created = asBo.db.value<number>(sql`SELECT seq FROM audit_entry WHERE action = 'created'`);
  expect(await verifyVault(asBo, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: created });
});
