import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import type { Connection } from '#core/database/connection.ts';
import { sql } from '#core/database/sql.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { findHits } from '#core/search/find-hits.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { addUser } from '#core/vault/users/add-user.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { changeRole } from '#core/vault/users/change-role.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { resetPassphrase } from '#core/vault/users/reset-passphrase.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import { listUsers } from '#core/vault/users/user-repository.ts';
import { findVaultKeys } from '#core/vault/keys/vault-keys-file.ts';
import { openVaultKeys } from '#core/vault/keys/vault-keys.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { testDeps, openTestVault, TEST_PASSPHRASE, type TestDeps } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE, CEM_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const own = { ownPassphrase: TEST_PASSPHRASE };
const quiet = { report: () => undefined, pause: async () => undefined };

async function officeVault() {
  const deps = testDeps();
  const { session, folder } = await openTestVault({ deps });
  return { deps, session, folder, bo: await addBo(deps, session) };
}

/** Opens, tells who came in, and closes again. */
async function whoOpens(deps: TestDeps, folder: string, passphrase: string): Promise<string> {
  const session = await unlockVault(deps, { folder, passphrase });
  session.close();
  return session.user.displayName;
}

function wrong(deps: TestDeps, folder: string, passphrase: string) {
  return failureOf(() => unlockVault(deps, { folder, passphrase }));
}

async function dataKeyOf(deps: TestDeps, folder: string, passphrase: string): Promise<Uint8Array> {
  const [file] = findVaultKeys(folder, deps.leastCost).found;
  const credential = { kind: 'passphrase', passphrase } as const;
  const opened = file === undefined ? undefined : await openVaultKeys(file, credential, deps.leastCost);
  if (opened === undefined) throw new Error('the passphrase opens no slot');
  return opened.dataKey;
}

function lastActions(session: VaultSession, count: number): string[] {
  return session.db
    .all<{ action: string }>(sql`SELECT action FROM audit_entry ORDER BY seq DESC LIMIT ${count}`)
    .map(({ action }) => action);
}

async function expectSound(session: VaultSession): Promise<void> {
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
}

test('everybody opens the vault with their own passphrase, works under their own name and signs with their own key', async () => {
  const { deps, session, folder } = await officeVault();
  expect(listUsers(session.db).map(({ displayName, role }) => [displayName, role])).toEqual([
    ['Test Caseworker', 'administrator'],
    ['Bo', 'caseworker'],
  ]);
  session.close();
  expect(await whoOpens(deps, folder, TEST_PASSPHRASE)).toBe('Test Caseworker');
  const asBo = await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE });
  createCase(asBo, { fields: aCase() });
  expect(
    asBo.db.value(sql`
    SELECT count(DISTINCT user_id) FROM audit_entry`),
  ).toBe(2);
  await expectSound(asBo);
  asBo.close();
});

test('neither names nor roles of people can be read in the key file', async () => {
  const { folder } = await officeVault();
  const text = readFileSync(join(folder, 'vault.keys'), 'utf8');
  for (const word of ['Bo"', 'Caseworker', 'administrator', 'caseworker', 'reviewer']) {
    expect(text.includes(word), word).toBe(false);
  }
  expect(text.match(/"type":"passphrase"/gu)).toHaveLength(2);
});

test('who was removed opens the vault no more; their name stays in the history', async () => {
  const { deps, session, folder, bo } = await officeVault();
  const removed = await removeUser(deps, session, { ...own, id: bo.id });
  expect(removed.removedAt).not.toBeNull();
  expect(lastActions(session, 1)).toEqual(['user-removed']);
  expect(listUsers(session.db)).toHaveLength(2);
  await expectSound(session);
  session.close();
  expect(await wrong(deps, folder, BO_PASSPHRASE)).toMatchObject({ code: 'vault/wrong-passphrase' });
  expect(await whoOpens(deps, folder, TEST_PASSPHRASE)).toBe('Test Caseworker');
});

test('a changed passphrase opens, the old one does not, and the data key stays', async () => {
  const { deps, session, folder } = await officeVault();
  const before = await dataKeyOf(deps, folder, TEST_PASSPHRASE);
  await changePassphrase(deps, session, { ...own, passphrase: NEW_PASSPHRASE });
  expect(lastActions(session, 1)).toEqual(['user-passphrase-changed']);
  await expectSound(session);
  session.close();
  expect(await wrong(deps, folder, TEST_PASSPHRASE)).toMatchObject({ code: 'vault/wrong-passphrase' });
  expect(await whoOpens(deps, folder, NEW_PASSPHRASE)).toBe('Test Caseworker');
  expect(await whoOpens(deps, folder, BO_PASSPHRASE)).toBe('Bo');
  expect(await dataKeyOf(deps, folder, NEW_PASSPHRASE)).toEqual(before);
});

test('a passphrase that an administrator resets opens for the same person under a new signing key', async () => {
  const { deps, session, folder, bo } = await officeVault();
  const keyOfBo = () => session.db.value(sql`SELECT hex(sign_public) FROM user WHERE id = ${bo.id}`);
  const before = keyOfBo();
  await resetPassphrase(deps, session, { ...own, id: bo.id, passphrase: NEW_PASSPHRASE });
  expect(keyOfBo()).not.toBe(before);
  expect(lastActions(session, 1)).toEqual(['user-passphrase-reset']);
  session.close();
  expect(await wrong(deps, folder, BO_PASSPHRASE)).toMatchObject({ code: 'vault/wrong-passphrase' });
  const asBo = await unlockVault(deps, { folder, passphrase: NEW_PASSPHRASE });
  expect(asBo.user.id).toBe(bo.id);
  createCase(asBo, { fields: aCase() });
  await expectSound(asBo);
  asBo.close();
});

test('roles change, but a vault always has an administrator', async () => {
  const { deps, session, bo } = await officeVault();
  const me = session.user.id;
  const demoted = await failureOf(() => changeRole(deps, session, { ...own, id: me, role: 'reviewer' }));
  expect(demoted).toMatchObject({ code: 'user/last-administrator' });
  await changeRole(deps, session, { ...own, id: bo.id, role: 'administrator' });
  expect(await changeRole(deps, session, { ...own, id: me, role: 'reviewer' })).toMatchObject({
    role: 'reviewer',
  });
  expect(lastActions(session, 2)).toEqual(['user-role-changed', 'user-role-changed']);
  await expectSound(session);
});

test.for([
  [
    'removing oneself',
    'user/yourself',
    ({ deps, session }) => removeUser(deps, session, { ...own, id: session.user.id }),
  ],
  [
    'resetting one’s own passphrase',
    'user/yourself',
    ({ deps, session }) =>
      resetPassphrase(deps, session, { ...own, id: session.user.id, passphrase: NEW_PASSPHRASE }),
  ],
  [
    'a name that somebody has, in other letters',
    'user/name-taken',
    ({ deps, session }) =>
      addUser(deps, session, { ...own, displayName: 'BO', role: 'reviewer', passphrase: CEM_PASSPHRASE }),
  ],
  [
    'a passphrase that somebody has',
    'user/passphrase-taken',
    ({ deps, session }) =>
      addUser(deps, session, { ...own, displayName: 'Cem', role: 'reviewer', passphrase: BO_PASSPHRASE }),
  ],
  [
    'a weak passphrase',
    'vault/weak-passphrase',
    ({ deps, session }) =>
      addUser(deps, session, {
        ...own,
        displayName: 'Cem',
        role: 'reviewer',
        passphrase: 'qwertyuiop1234567890',
      }),
  ],
  [
    'changing to the passphrase of somebody else',
    'user/passphrase-taken',
    ({ deps, session }) => changePassphrase(deps, session, { ...own, passphrase: BO_PASSPHRASE }),
  ],
  [
    'another passphrase than one’s own',
    'vault/wrong-passphrase',
    ({ deps, session, bo }) => removeUser(deps, session, { ownPassphrase: BO_PASSPHRASE, id: bo.id }),
  ],
  [
    'somebody who was removed already',
    'record/not-found',
    async ({ deps, session, bo }) => {
      await removeUser(deps, session, { ...own, id: bo.id });
      return changeRole(deps, session, { ...own, id: bo.id, role: 'reviewer' });
    },
  ],
] as readonly [string, string, (office: Awaited<ReturnType<typeof officeVault>>) => Promise<unknown>][])(
  '%s is refused with %s and changes nothing',
  async ([, code, attempt]) => {
    const office = await officeVault();
    expect(await failureOf(() => attempt(office))).toMatchObject({ code });
    const present = listUsers(office.session.db).filter(({ removedAt }) => removedAt === null);
    expect(present.length).toBe(code === 'record/not-found' ? 1 : 2);
    expect(readdirSync(office.folder).sort()).toEqual([
      'reserve.bin',
      'vault.db',
      'vault.db-wal',
      'vault.head',
      'vault.keys',
      'vault.keys.bak',
    ]);
    await expectSound(office.session);
  },
);

test('after a rotation everybody who is left opens the vault, and what was there is there', async () => {
  const { deps, session, folder } = await officeVault();
  const saved = createCase(session, { fields: aCase() });
  const rows = session.db.all(sql`SELECT seq, hash FROM audit_entry`).length;
  const connection = await rotateDataKey(deps, session, { ...own, ...quiet });
  expect(connection.access.value(sql`SELECT count(*) FROM audit_entry`)).toBe(rows + 1);
  connection.close();
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
  expect(await whoOpens(deps, folder, TEST_PASSPHRASE)).toBe('Test Caseworker');
  const asBo = await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE });
  expect(getRecord(asBo.db, caseKind, saved.id)).toEqual(saved);
  expect(findHits(asBo.db, recordKinds, { text: saved.codeword }).hits).toHaveLength(1);
  await expectSound(asBo);
  asBo.close();
});

test('who was removed before a rotation opens the new database neither with old files nor with the old key', async () => {
  const { deps, session, folder, bo } = await officeVault();
  createCase(session, { fields: aCase() });
  const kept = join(folder, '..', 'kept.keys');
  copyFileSync(join(folder, 'vault.keys'), kept);
  const oldKey = await dataKeyOf(deps, folder, BO_PASSPHRASE);
  await removeUser(deps, session, { ...own, id: bo.id });
  (await rotateDataKey(deps, session, { ...own, ...quiet })).close();

  const newKey = await dataKeyOf(deps, folder, TEST_PASSPHRASE);
  const path = join(folder, 'vault.db');
  expect(decryptDatabase(path, newKey)).toMatchObject({ badPages: [] });
  const withOldKey = decryptDatabase(path, oldKey);
  expect(withOldKey.badPages).toHaveLength(withOldKey.pages);
  expect(withOldKey.plain).toHaveLength(0);

  const inForce = readFileSync(join(folder, 'vault.keys'));
  for (const name of ['vault.keys', 'vault.keys.bak']) copyFileSync(kept, join(folder, name));
  expect(await wrong(deps, folder, BO_PASSPHRASE)).toMatchObject({ code: 'vault/foreign-file' });
  for (const name of ['vault.keys', 'vault.keys.bak']) writeFileSync(join(folder, name), inForce);
  expect(await whoOpens(deps, folder, TEST_PASSPHRASE)).toBe('Test Caseworker');
});

test('a rotation that fails at its last step goes on with the old database', async () => {
  const { deps, session, folder } = await officeVault();
  const saved = createCase(session, { fields: aCase() });
  // Closing could not empty it, as on a full disk.
  const leavingWal = {
    ...session,
    close() {
      session.close();
      writeFileSync(join(folder, 'vault.db-wal'), '');
    },
  };
  let reopened: Connection | undefined;
  const rotating = () =>
    rotateDataKey(deps, leavingWal, {
      ...own,
      ...quiet,
      onReopened: (connection) => {
        reopened = connection;
      },
    });
  expect(await failureOf(rotating)).toMatchObject({ code: 'file/disk-full' });
  expect(reopened?.keyHex).toBe(session.connection.keyHex);
  expect(getRecord(reopened?.access ?? session.db, caseKind, saved.id)).toEqual(saved);
  reopened?.close();
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
  expect(await whoOpens(deps, folder, TEST_PASSPHRASE)).toBe('Test Caseworker');
});

test('a key that was slipped into the key file gets no new data key', async () => {
  const { deps, session, bo } = await officeVault();
  session.access.run(sql`
    UPDATE user SET seal_public = ${new Uint8Array(32).fill(9)} WHERE id = ${bo.id}`);
  expect(await failureOf(() => rotateDataKey(deps, session, { ...own, ...quiet }))).toMatchObject({
    code: 'vault/keys-damaged',
  });
  expect(session.db.value(sql`SELECT count(*) FROM user`)).toBe(2);
});

test('no salt, nonce or sealed value is used twice', async () => {
  const { deps, session, folder } = await officeVault();
  const seen = new Set<string>();
  let values = 0;
  for (let round = 0; round < 50; round++) {
    const [current, next] =
      round % 2 === 0 ? [TEST_PASSPHRASE, NEW_PASSPHRASE] : [NEW_PASSPHRASE, TEST_PASSPHRASE];
    await changePassphrase(deps, session, { ownPassphrase: current, passphrase: next });
    const [slot] = findVaultKeys(folder, deps.leastCost).found[0]?.slots ?? [];
    if (slot === undefined) throw new Error('no slot');
    for (const value of [slot.kdf.salt, slot.nonce, slot.secret, slot.ephemeral, slot.dataKey]) {
      seen.add(value);
      values += 1;
    }
  }
  expect(values).toBe(250);
  expect(seen.size).toBe(values);
});
