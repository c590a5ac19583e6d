import type { RestoreCredential } from '#shared/backup/restore-operations.ts';
import type { RecoveryForm } from '#shared/vault/recovery-operations.ts';
import { writeGroups } from '#shared/vault/recovery-groups.ts';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBackups } from '#core/backup/find-backups.ts';
import { createCase } from '#core/cases/create-case.ts';
import { random } from '#core/crypto/random.ts';
import { sql } from '#core/database/sql.ts';
import { checkReceipt } from '#core/history/check-receipt.ts';
import { writeReceipt } from '#core/history/write-receipt.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { makeRecoveryKey, proveRecoveryKey } from '#core/vault/recovery/new-recovery-key.ts';
import { recoverVault } from '#core/vault/recovery/recover-vault.ts';
import { findRestoreMark } from '#core/vault/opening/restore-mark.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { BO_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import { addBo } from '#tests/support/vault-people.ts';
import {
  backUp,
  backupsIn,
  contentOf,
  quiet,
  restore,
  vaultWithPlace,
  type VaultWithPlace,
} from './backup-fixtures.ts';

async function makeKey({ deps, session }: VaultWithPlace, form: RecoveryForm): Promise<readonly string[]> {
  const made = await makeRecoveryKey(deps, session, { ownPassphrase: TEST_PASSPHRASE, form });
  await proveRecoveryKey(deps, session, { made, typed: made.texts });
  return made.texts;
}

/** A vault of two people and one case with a backup, whose recovery key is on paper. */
async function vaultWithKey(form: RecoveryForm = 'whole') {
  const vault = await vaultWithPlace();
  const bo = await addBo(vault.deps, vault.session);
  const texts = await makeKey(vault, form);
  createCase(vault.session, { fields: aCase() });
  const receipt = writeReceipt(vault.session.db);
  await backUp(vault);
  return { vault, bo, texts, receipt };
}

const key = (...recoveryTexts: readonly string[]): RestoreCredential => ({
  kind: 'recovery',
  recoveryTexts: [...recoveryTexts],
});

function newPlace(): string {
  return join(temporaryFolder(), 'Restored.casekeep');
}

function actionsOf({ db }: VaultSession): readonly string[] {
  return db
    .all<{ action: string }>(sql`SELECT action FROM audit_entry ORDER BY seq`)
    .map(({ action }) => action);
}

test('with the paper and a backup alone somebody is let into a restored vault, which says so in its history', async () => {
  const { vault, bo, texts, receipt } = await vaultWithKey();
  const backups = contentOf(vault.place);
  const target = newPlace();
  const restored = await restore(vault, target, { credential: key(...texts) });
  expect(restored).toMatchObject({ sequence: 1, name: 'Restored', counts: { case: 1 } });
  expect(restored.users.map(({ displayName }) => displayName)).toEqual(['Test Caseworker', 'Bo']);
  expect(contentOf(vault.place)).toEqual(backups);

  const recovered = await recoverVault(vault.deps, {
    folder: target,
    recoveryTexts: texts,
    userId: bo.id,
    passphrase: NEW_PASSPHRASE,
  });
  createCase(recovered, { fields: aCase() });
  expect(actionsOf(recovered).slice(-4)).toEqual(['created', 'user-recovered', 'vault-restored', 'created']);
  expect(findRestoreMark(recovered.db)).toEqual({
    sequence: 1,
    at: restored.at,
    restoredAt: '2026-03-01T09:00:00.000Z',
  });
  expect(await verifyVault(recovered, recordKinds, quiet())).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
  // The history up to the backup is the one that was there, by what was on paper before.
  const onPaper = { words: receipt.words.join(' '), entries: receipt.entries };
  expect(await checkReceipt(recovered.db, onPaper, async () => undefined)).toEqual({
    entries: receipt.entries + 3,
  });
  recovered.close();
  // The others still open it as they did on the day of the backup, and it is not noted twice.
  const other = await unlockVault(vault.deps, { folder: target, passphrase: TEST_PASSPHRASE });
  expect(actionsOf(other).filter((action) => action === 'vault-restored')).toHaveLength(1);
  other.close();

  const { api } = inProcessCore(vault.deps);
  const folder = { paths: { folder: target } };
  await api.vault.unlock({ folder: randomUUID(), passphrase: NEW_PASSPHRASE }, folder);
  // As safe as the backup that it was made of, which its own list does not know.
  expect(await api.backup.last()).toEqual({ at: restored.at });
  expect(await api.backup.status()).toMatchObject({ runs: [], restoredFrom: { sequence: 1 } });
});

test('who restored with the paper and opens it with a passphrase signs for the restore first', async () => {
  const { vault, texts } = await vaultWithKey();
  const target = newPlace();
  await restore(vault, target, { credential: key(...texts) });
  const session = await unlockVault(vault.deps, { folder: target, passphrase: BO_PASSPHRASE });
  expect(actionsOf(session).slice(-2)).toEqual(['vault-restored', 'vault-unlocked']);
  expect(session.user.displayName).toBe('Bo');
  expect(await verifyVault(session, recordKinds, quiet())).toMatchObject({ firstBrokenEntry: null });
  session.close();
});

test('any two of three pieces restore, one does not', async () => {
  const { vault, texts } = await vaultWithKey('pieces');
  const [one = '', two = '', three = ''] = texts;
  const target = newPlace();
  expect(await failureOf(() => restore(vault, target, { credential: key(two) }))).toMatchObject({
    code: 'recovery/one-piece',
  });
  expect(readdirSync(dirname(target))).toEqual([]);
  const { users } = await restore(vault, target, { credential: key(three, one) });
  expect(users).toHaveLength(2);
});

test('a key that is mistyped, of another vault or of another time is named, before anything is copied', async () => {
  const { vault, texts } = await vaultWithKey();
  const [text = ''] = texts;
  const target = newPlace();
  const failureWith = (...typed: readonly string[]) =>
    failureOf(() => restore(vault, target, { credential: key(...typed) }));
  const groups = text.split('-');
  const mistyped = [
    ...groups.slice(0, 4),
    `${groups[4]?.startsWith('7') === true ? '8' : '7'}${groups[4]?.slice(1) ?? ''}`,
    ...groups.slice(5),
  ];
  expect(await failureWith(mistyped.join('-'))).toMatchObject({
    code: 'recovery/wrong-group',
    params: { group: 5 },
  });
  expect(await failureWith(writeGroups(random.bytes(20)))).toMatchObject({
    code: 'backup/wrong-recovery-key',
    params: { sequence: 1 },
  });
  const foreign = await vaultWithKey('pieces');
  expect(await failureWith(...foreign.texts.slice(0, 2))).toMatchObject({ code: 'recovery/other-vault' });
  const newer = await makeKey(vault, 'whole');
  expect(await failureWith(...newer)).toMatchObject({ code: 'backup/wrong-recovery-key' });
  expect(readdirSync(dirname(target))).toEqual([]);
  await backUp(vault);
  await restore(vault, target, { credential: key(...newer) });
  const [, older] = await findBackups(vault.place);
  const old = { credential: key(...texts), backupId: older?.id ?? '' };
  expect((await restore(vault, newPlace(), old)).sequence).toBe(1);
});

test('a backup from before there was a recovery key says so', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const texts = await makeKey(vault, 'whole');
  await backUp(vault);
  const [newest, older] = await findBackups(vault.place);
  const restoreOf = (backupId = '') => restore(vault, newPlace(), { credential: key(...texts), backupId });
  expect(await failureOf(() => restoreOf(older?.id))).toMatchObject({
    code: 'backup/no-recovery-key',
    params: { sequence: 1 },
  });
  expect((await restoreOf(newest?.id)).sequence).toBe(2);
});

test('a backup with a flipped byte is refused with the right key too, and nothing is left of it', async () => {
  const { vault, texts } = await vaultWithKey();
  const path = join(vault.store, backupsIn(vault.store)[0] ?? '', 'vault.db');
  const bytes = readFileSync(path);
  bytes[9000] = (bytes[9000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const target = newPlace();
  expect(await failureOf(() => restore(vault, target, { credential: key(...texts) }))).toMatchObject({
    code: 'backup/damaged',
    params: { sequence: 1, file: 'vault.db', next: '–' },
  });
  expect(readdirSync(dirname(target))).toEqual([]);
});
