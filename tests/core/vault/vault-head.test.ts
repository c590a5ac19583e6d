import { copyFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { countEntries } from '#core/history/audit-repository.ts';
import { listActivity } from '#core/history/list-activity.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { copyIn } from '#core/vault/opening/copy-in.ts';
import { makeRecoveryKey, proveRecoveryKey } from '#core/vault/recovery/new-recovery-key.ts';
import { recoverVault } from '#core/vault/recovery/recover-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { testDeps, openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const SAVED_LAST = 4;
const quiet = { report: () => undefined, pause: async () => undefined };
const deps = testDeps();

/** A vault as a kill leaves it: the last `SAVED_LAST` of its cases are in the -wal file alone. */
async function killedVault() {
  const { session, folder } = await openTestVault({ deps });
  createCase(session, { fields: aCase() });
  session.connection.checkpoint();
  const older = join(folder, '..', 'older.db');
  copyFileSync(join(folder, 'vault.db'), older);
  for (let saved = 0; saved < SAVED_LAST; saved++) createCase(session, { fields: aCase() });
  const entries = countEntries(session.db);
  const killed = `${folder}-killed`;
  cpSync(folder, killed, { recursive: true });
  return { session, folder, killed, older, entries, wal: join(killed, 'vault.db-wal') };
}

async function opened(folder: string): Promise<VaultSession> {
  const session = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  onTestFinished(session.close);
  return session;
}

const countCases = ({ db }: VaultSession) => db.value<number>(sql`SELECT count(*) FROM case_record`);

test('a vault that was killed opens with everything, and nothing is said to be missing', async () => {
  const { killed } = await killedVault();
  const session = await opened(killed);
  expect(countCases(session)).toBe(1 + SAVED_LAST);
  expect(session.lostChanges).toBeNull();
});

test('a -wal file that was deleted after a kill is told, signed in the history, and told once', async () => {
  const { killed, wal } = await killedVault();
  rmSync(wal);
  const session = await opened(killed);
  expect(countCases(session)).toBe(1);
  const lost = { count: SAVED_LAST, keptUntil: '2026-03-01T09:00:00.000Z' };
  expect(session.lostChanges).toEqual(lost);
  const { entries } = listActivity(session.db, recordKinds, { kind: 'opening' });
  expect(entries.map(({ action, detail }) => [action, detail]).slice(0, 2)).toEqual([
    ['vault-unlocked', null],
    ['loss-found', { kind: 'lost', ...lost }],
  ]);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
  session.close();
  const again = await opened(killed);
  expect(again.lostChanges).toBeNull();
});

test('a -wal file cut at any place opens at the last whole change, and what it lost is counted', async () => {
  const { killed, wal, entries } = await killedVault();
  const bytes = statSync(wal).size;
  const counts = new Set<number>();
  for (let part = 0; part < 12; part++) {
    const copy = `${killed}-cut-${String(part)}`;
    cpSync(killed, copy, { recursive: true });
    truncateSync(join(copy, 'vault.db-wal'), Math.floor((bytes * part) / 12));
    counts.add(await lossIn(copy, entries));
  }
  expect([...counts].sort()).toEqual([0, 1, 2, 3, 4].filter((count) => counts.has(count)));
  expect(counts.size).toBeGreaterThan(2);
});

test('a flipped bit in a -wal file loses what comes after it, which is counted', async () => {
  const { killed, wal, entries } = await killedVault();
  const whole = readFileSync(wal);
  let losses = 0;
  for (let part = 0; part < 12; part++) {
    const copy = `${killed}-flipped-${String(part)}`;
    cpSync(killed, copy, { recursive: true });
    const altered = Buffer.from(whole);
    const at = Math.floor((whole.length * part) / 12) + 8;
    altered[at] = (altered[at] ?? 0) ^ (1 << (part % 8));
    writeFileSync(join(copy, 'vault.db-wal'), altered);
    if ((await lossIn(copy, entries)) > 0) losses += 1;
  }
  expect(losses).toBeGreaterThan(6);
});

/** Opens what is left and says how much is missing, which must be what was there before less what is there. */
async function lossIn(folder: string, entries: number): Promise<number> {
  const session = await opened(folder);
  const missing = session.lostChanges?.count ?? 0;
  const own = session.lostChanges === null ? 1 : 2;
  expect(countEntries(session.db) - own).toBe(entries - missing);
  expect(countCases(session)).toBe(1 + SAVED_LAST - missing);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
  session.close();
  return missing;
}

test('an older database put back alone is told although no key has changed since', async () => {
  const { session, folder, older } = await killedVault();
  session.close();
  copyFileSync(older, join(folder, 'vault.db'));
  expect((await opened(folder)).lostChanges).toMatchObject({ count: SAVED_LAST });
});

test('an older database that somebody went on with elsewhere is told, without a number', async () => {
  const { session, folder, older, killed } = await killedVault();
  session.close();
  copyFileSync(older, join(killed, 'vault.db'));
  for (const name of ['vault.db-wal', 'vault.head']) rmSync(join(killed, name));
  const elsewhere = await opened(killed);
  for (let saved = 0; saved <= SAVED_LAST; saved++) createCase(elsewhere, { fields: aCase() });
  elsewhere.close();
  copyFileSync(join(killed, 'vault.db'), join(folder, 'vault.db'));
  expect((await opened(folder)).lostChanges).toMatchObject({ count: null });
});

test('a copy of a vault that has lost its -wal file says so too', async () => {
  const { killed, wal } = await killedVault();
  rmSync(wal);
  const target = `${killed}-desk`;
  await copyIn(deps, { source: killed, target }, quiet);
  expect((await opened(target)).lostChanges).toMatchObject({ count: SAVED_LAST });
});

test('who comes in by the recovery key is told too, and signs it', async () => {
  const { session, folder } = await openTestVault({ deps });
  const own = { ownPassphrase: TEST_PASSPHRASE };
  const made = await makeRecoveryKey(deps, session, { ...own, form: 'whole' });
  await proveRecoveryKey(deps, session, { made, typed: made.texts });
  session.connection.checkpoint();
  createCase(session, { fields: aCase() });
  const killed = `${folder}-killed`;
  cpSync(folder, killed, { recursive: true });
  rmSync(join(killed, 'vault.db-wal'));
  const recovered = await recoverVault(deps, {
    folder: killed,
    recoveryTexts: made.texts,
    userId: session.user.id,
    passphrase: NEW_PASSPHRASE,
  });
  onTestFinished(recovered.close);
  expect(recovered.lostChanges).toMatchObject({ count: 1 });
  const { entries } = listActivity(recovered.db, recordKinds, { kind: 'opening' });
  expect(entries.map(({ action }) => action)).toContain('loss-found');
});

test.for([
  ['missing', (path: string) => rmSync(path)],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['altered', (path: string) => writeFileSync(path, Buffer.from(readFileSync(path)).fill(7, 20, 21))],
  ['a megabyte', (path: string) => writeFileSync(path, Buffer.alloc(1_000_000))],
  [
    'a folder',
    (path: string) => {
      rmSync(path);
      cpSync(join(path, '..', '..'), path, { recursive: true, filter: () => false });
    },
  ],
] as const)('where the head is %s nothing is known, and the vault opens and saves', async ([, damage]) => {
  const { killed, wal } = await killedVault();
  rmSync(wal);
  damage(join(killed, 'vault.head'));
  const session = await opened(killed);
  expect(session.lostChanges).toBeNull();
  expect(createCase(session, { fields: aCase() }).revision).toBe(1);
});

test('the head says nothing to who does not have the key', async () => {
  const { session, folder } = await openTestVault({ deps });
  const head = () => readFileSync(join(folder, 'vault.head'));
  const before = head();
  createCase(session, { fields: aCase() });
  const after = head();
  expect(after.length).toBe(before.length);
  // Of two heads that begin with a count, no byte is the same but by chance.
  expect([...after].filter((byte, at) => byte === before[at]).length).toBeLessThan(6);
});
