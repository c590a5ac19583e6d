import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { combine } from 'shamir-secret-sharing';
import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { random } from '#core/crypto/random.ts';
import { sql } from '#core/database/sql.ts';
import { systemDisk } from '#core/files/disk-probe.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { makeRecoveryKey, proveRecoveryKey } from '#core/vault/recovery/new-recovery-key.ts';
import { listRecoverableUsers, recoverVault } from '#core/vault/recovery/recover-vault.ts';
import { readRecoveryKey, writePieces } from '#core/vault/recovery/recovery-pieces.ts';
import { findRecoveryState } from '#core/vault/recovery/recovery-repository.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { writeGroups } from '#shared/vault/recovery-groups.ts';
import type { RecoveryForm } from '#shared/vault/recovery-operations.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { testDeps, openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const own = { ownPassphrase: TEST_PASSPHRASE };
const quiet = { report: () => undefined, pause: async () => undefined };
const deps = testDeps();

async function proved(session: VaultSession, form: RecoveryForm = 'whole'): Promise<readonly string[]> {
  const made = await makeRecoveryKey(deps, session, { ...own, form });
  await proveRecoveryKey(deps, session, { made, typed: made.texts });
  return made.texts;
}

async function recoverableVault(form: RecoveryForm = 'whole') {
  const { session, folder } = await openTestVault({ deps });
  const bo = await addBo(deps, session);
  const texts = await proved(session, form);
  return { session, folder, bo, texts };
}

async function expectSound(session: VaultSession): Promise<void> {
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
}

test('with the recovery key alone somebody is let in again under a new passphrase, and the audit bears it out', async () => {
  const { session, folder, bo, texts } = await recoverableVault();
  const me = session.user.id;
  session.close();
  const request = { folder, recoveryTexts: texts.map((text) => text.toLowerCase().replaceAll('-', ' ')) };
  expect((await listRecoverableUsers(deps, request)).map(({ id }) => id)).toEqual([me, bo.id]);
  const recovered = await recoverVault(deps, { ...request, userId: me, passphrase: NEW_PASSPHRASE });
  expect(recovered.user).toMatchObject({ id: me, displayName: 'Test Caseworker' });
  createCase(recovered, { fields: aCase() });
  await expectSound(recovered);
  recovered.close();
  const old = await failureOf(() => unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE }));
  expect(old).toMatchObject({ code: 'vault/wrong-passphrase' });
  const again = await unlockVault(deps, { folder, passphrase: NEW_PASSPHRASE });
  await expectSound(again);
  again.close();
  (await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE })).close();
});

test('who comes in by the recovery key finds space set aside, and nothing of what a crash left', async () => {
  const { session, folder, texts } = await recoverableVault();
  const userId = session.user.id;
  session.close();
  const orphan = join(folder, 'blobs', 'ab'.repeat(16));
  mkdirSync(dirname(orphan), { recursive: true });
  writeFileSync(orphan, 'what no record names');
  const recovered = await recoverVault(deps, {
    folder,
    recoveryTexts: texts,
    userId,
    passphrase: NEW_PASSPHRASE,
  });
  expect(existsSync(orphan)).toBe(false);
  expect(existsSync(join(folder, 'reserve.bin'))).toBe(true);
  recovered.close();
});

test('any two of three pieces let somebody in, one lets nobody', async () => {
  const { session, folder, bo, texts } = await recoverableVault('pieces');
  expect(findRecoveryState(session.db)?.state.form).toBe('pieces');
  session.close();
  const [one = '', two = '', three = ''] = texts;
  for (const recoveryTexts of [
    [one, two],
    [three, one],
    [two, three],
    [one, two, three],
  ]) {
    expect(await listRecoverableUsers(deps, { folder, recoveryTexts })).toHaveLength(2);
  }
  const alone = await failureOf(() => listRecoverableUsers(deps, { folder, recoveryTexts: [two] }));
  expect(alone).toMatchObject({ code: 'recovery/one-piece' });
  const request = { folder, recoveryTexts: [three, two], userId: bo.id, passphrase: NEW_PASSPHRASE };
  const recovered = await recoverVault(deps, request);
  expect(recovered.user.displayName).toBe('Bo');
  await expectSound(recovered);
  recovered.close();
});

test('wrong keys before the right one are signed for by who comes in, as since the last opening before it', async () => {
  const { session, folder, bo, texts } = await recoverableVault();
  session.close();
  const request = { folder, recoveryTexts: texts, userId: bo.id, passphrase: NEW_PASSPHRASE, failures: 2 };
  deps.clock.advanceMs(60_000);
  const recovered = await recoverVault(deps, request);
  const told = { count: 2, since: '2026-03-01T09:00:00.000Z' };
  expect(recovered.wrongTries).toEqual(told);
  const noted = recovered.db.value<string>(sql`
    SELECT text FROM audit_detail JOIN audit_entry ON seq = audit_seq WHERE action = 'unlock-failed'`);
  expect(JSON.parse(noted ?? '')).toEqual({ failures: 2, since: told.since });
  await expectSound(recovered);
  recovered.close();
});

test('the recovery key is not taken where a passphrase would not be', async () => {
  const onStick = { ...deps, disk: { ...systemDisk, kindOf: () => 'removable' as const } };
  const { api } = inProcessCore(onStick);
  const { session, folder, bo, texts } = await recoverableVault();
  session.close();
  const at = { paths: { folder } };
  const input = { folder: randomUUID(), recoveryTexts: [...texts] };
  const refused = { code: 'vault/on-removable-disk' };
  expect(await failureOf(() => api.vault.recoverableUsers(input, at))).toMatchObject(refused);
  const recover = { ...input, userId: bo.id, passphrase: NEW_PASSPHRASE };
  expect(await failureOf(() => api.vault.recover(recover, at))).toMatchObject(refused);
  expect(await inProcessCore(deps).api.vault.recoverableUsers(input, at)).toHaveLength(2);
});

test('a key that was not typed back without a mistake opens nothing and replaces nothing', async () => {
  const { session, folder, texts } = await recoverableVault();
  const made = await makeRecoveryKey(deps, session, { ...own, form: 'whole' });
  const [text = ''] = made.texts;
  const groups = text.split('-');
  const first = groups[2]?.[0] === '7' ? '8' : '7';
  const mistyped = [...groups.slice(0, 2), `${first}${groups[2]?.slice(1) ?? ''}`, ...groups.slice(3)];
  const prove = (typed: readonly string[]) =>
    failureOf(() => proveRecoveryKey(deps, session, { made, typed }));
  expect(await prove([mistyped.join('-')])).toMatchObject({
    code: 'recovery/wrong-group',
    params: { group: 3 },
  });
  expect(await prove([groups.slice(1).join('-')])).toMatchObject({ code: 'recovery/wrong-length' });
  const another = writeGroups(random.bytes(20));
  expect(await prove([another])).toMatchObject({ code: 'recovery/not-the-same', params: { group: 1 } });
  session.close();
  const unproved = await failureOf(() => listRecoverableUsers(deps, { folder, recoveryTexts: made.texts }));
  expect(unproved).toMatchObject({ code: 'recovery/wrong-key' });
  expect(await listRecoverableUsers(deps, { folder, recoveryTexts: texts })).toHaveLength(2);
});

test('a new key puts the one before out of force', async () => {
  const { session, folder, texts } = await recoverableVault();
  const newer = await proved(session);
  session.close();
  const failure = await failureOf(() => listRecoverableUsers(deps, { folder, recoveryTexts: texts }));
  expect(failure).toMatchObject({ code: 'recovery/wrong-key' });
  expect(await listRecoverableUsers(deps, { folder, recoveryTexts: newer })).toHaveLength(2);
});

test('the key goes on opening after passphrases changed and the data key was rotated', async () => {
  const { session, folder, bo, texts } = await recoverableVault();
  await removeUser(deps, session, { ...own, id: bo.id });
  await changePassphrase(deps, session, { ...own, passphrase: NEW_PASSPHRASE });
  (await rotateDataKey(deps, session, { ownPassphrase: NEW_PASSPHRASE, ...quiet })).close();
  const users = await listRecoverableUsers(deps, { folder, recoveryTexts: texts });
  expect(users.map(({ displayName }) => displayName)).toEqual(['Test Caseworker']);
  const removed = await failureOf(() =>
    recoverVault(deps, { folder, recoveryTexts: texts, userId: bo.id, passphrase: BO_PASSPHRASE }),
  );
  expect(removed).toMatchObject({ code: 'record/not-found' });
});

test('a key that was made before a rotation can no longer be proved after it', async () => {
  const { session } = await openTestVault({ deps });
  const made = await makeRecoveryKey(deps, session, { ...own, form: 'whole' });
  const connection = await rotateDataKey(deps, session, { ...own, ...quiet });
  const after = { ...session, access: connection.access, db: connection.access, connection };
  const failure = await failureOf(() => proveRecoveryKey(deps, after, { made, typed: made.texts }));
  expect(failure).toMatchObject({ code: 'recovery/not-made' });
  connection.close();
});

test('a vault without a recovery key says so', async () => {
  const { session, folder } = await openTestVault({ deps });
  session.close();
  const recoveryTexts = [writeGroups(random.bytes(20))];
  const failure = await failureOf(() => listRecoverableUsers(deps, { folder, recoveryTexts }));
  expect(failure).toMatchObject({ code: 'recovery/none' });
});

test('pieces say what is wrong with them', async () => {
  const vaultId = randomUUID();
  const key = random.bytes(20);
  const [one = '', two = ''] = await writePieces(key, vaultId, random);
  const [, foreignSet = ''] = await writePieces(key, vaultId, random);
  const [foreignVault = ''] = await writePieces(key, randomUUID(), random);
  const codeOf = async (...texts: string[]) => failureOf(() => readRecoveryKey(texts, vaultId));
  expect(await readRecoveryKey([two, one], vaultId)).toEqual(key);
  expect(await codeOf(one, one)).toMatchObject({ code: 'recovery/same-piece' });
  expect(await codeOf(one, foreignSet)).toMatchObject({ code: 'recovery/different-sets' });
  expect(await codeOf(foreignVault, one)).toMatchObject({ code: 'recovery/other-vault' });
  expect(await codeOf(writeGroups(key), one)).toMatchObject({ code: 'recovery/mixed' });
  expect(await codeOf(one.slice(0, 30))).toMatchObject({
    code: 'recovery/wrong-length',
    params: { groups: 5 },
  });
  const damaged = `${two.startsWith('0') ? '1' : '0'}${two.slice(1)}`;
  expect(await codeOf(one, damaged)).toMatchObject({
    code: 'recovery/wrong-group-of-piece',
    params: { group: 1, piece: 2 },
  });
  // Every check character is right, the piece is not: as after a mistake in a whole group.
  const forged = writeGroups(new Uint8Array(35).fill(7));
  expect(await codeOf(one, forged)).toMatchObject({ code: 'recovery/damaged-piece', params: { piece: 2 } });
});

// GF(2^8) with the polynomial of AES, by hand: f(x) = s + 2x with s = 0x53 gives f(1) = 0x51 and f(2) = 0x57.
test('two shares worked out by hand give their secret', async () => {
  expect(await combine([Uint8Array.of(0x51, 1), Uint8Array.of(0x57, 2)])).toEqual(Uint8Array.of(0x53));
});

test('one piece alone tells nothing: every first byte of a share is about as frequent', async () => {
  const counts = new Map<number, number>();
  for (let round = 0; round < 2000; round++) {
    const [piece = ''] = await writePieces(new Uint8Array(20), 'vault', random);
    const group = piece.split('-')[4]?.charCodeAt(0) ?? 0;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  expect(counts.size).toBe(32);
  expect(Math.max(...counts.values())).toBeLessThan(2000 / 32 + 60);
});
