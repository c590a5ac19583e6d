import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { LEAST_NEW_COST } from '#core/crypto/argon2id.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { makeRecoveryKey, proveRecoveryKey } from '#core/vault/recovery/new-recovery-key.ts';
import { noteFailuresOf } from '#core/vault/opening/unlock-failures.ts';
import { addUser } from '#core/vault/users/add-user.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { changeRole } from '#core/vault/users/change-role.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { resetPassphrase } from '#core/vault/users/reset-passphrase.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { FileTicket, UserId } from '#shared/ids/ids.ts';
import { childProcessCore } from '#tests/support/child-process-core.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
  testDeps,
  type TestDeps,
} from '#tests/support/open-test-vault.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { CEM_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const ticket = randomUUID() as FileTicket;
const own = { ownPassphrase: TEST_PASSPHRASE };
const quiet = { report: () => undefined, pause: async () => undefined };

test('while a passphrase is tried nothing else is opened, made or looked into, and then it opens', async () => {
  const deps = { ...testDeps(), passphraseCost: async () => LEAST_NEW_COST };
  const { session, folder } = await openTestVault({ deps });
  const made = await makeRecoveryKey(deps, session, { ...own, form: 'whole' });
  await proveRecoveryKey(deps, session, { made, typed: made.texts });
  session.close();
  const { api } = inProcessCore(deps);
  const paths = { folder };
  const elsewhere = { folder: join(temporaryFolder(), 'Two.casekeep') };
  const person = { passphrase: TEST_PASSPHRASE, displayName: 'Two' };
  const unlocking = api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths });
  const others = await Promise.all(
    [
      () => api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths }),
      () => api.vault.create({ folder: ticket, ...person }, { paths: elsewhere }),
      () => api.vault.recoverableUsers({ folder: ticket, recoveryTexts: [...made.texts] }, { paths }),
      () => api.vault.openTraining({ folder: ticket }, { paths: elsewhere }),
      () => api.case.create({} as never),
    ].map((call) => failureOf(call)),
  );
  expect(others.map((failure) => ('code' in failure ? failure.code : failure))).toEqual([
    ...Array.from({ length: 4 }, () => 'vault/already-open'),
    'vault/locked',
  ]);
  expect(existsSync(elsewhere.folder)).toBe(false);
  expect(await unlocking).toMatchObject({ name: 'Test', wrongTries: null });
  // The locks of the open vault would be lost with a look into its files.
  const looking = () =>
    api.vault.recoverableUsers({ folder: ticket, recoveryTexts: [...made.texts] }, { paths });
  expect(await failureOf(looking)).toMatchObject({ code: 'vault/already-open' });
  const second = childProcessCore();
  const outside = () => second.api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths });
  expect(await failureOf(outside)).toMatchObject({ code: 'vault/in-use' });
});

test('told to stop while a passphrase is tried, core ends at once, and the try counts', async () => {
  const { session, folder } = await openTestVault({ deps: realFloorDeps() });
  session.close();
  // As a file may ask for at most: half a minute and more of work.
  for (const name of ['vault.keys', 'vault.keys.bak']) {
    const path = join(folder, name);
    const dear = readFileSync(path, 'utf8').replace('"m":19456,"t":1', '"m":262144,"t":20');
    expect(dear).toContain('"t":20');
    writeFileSync(path, dear);
  }
  const core = childProcessCore();
  const unlocking = failureOf(() =>
    core.api.vault.unlock({ folder: ticket, passphrase: 'a guess' }, { paths: { folder } }),
  );
  const tries = join(folder, 'vault.tries');
  await vi.waitFor(() => expect(readFileSync(tries, 'utf8')).toBe('{"tries":1}'), 60_000);
  // Its loop is free: it answers meanwhile.
  const suggested = await core.api.vault.suggestPassphrase({ language: 'en' });
  expect(suggested.passphrase).not.toBe('');
  expect(await core.stop()).toBe(0);
  expect(await unlocking).toMatchObject({ code: 'ipc/core-gone' });
  expect(readdirSync(folder).sort()).toEqual(
    ['db', 'head', 'keys', 'keys.bak', 'tries'].map((end) => `vault.${end}`),
  );
});

interface Change {
  readonly deps: TestDeps;
  readonly session: VaultSession;
  readonly id: UserId;
}

test.for<readonly [string, (change: Change) => Promise<unknown>]>([
  [
    'a changed passphrase',
    ({ deps, session }) => changePassphrase(deps, session, { ...own, passphrase: NEW_PASSPHRASE }),
  ],
  [
    'a new person',
    ({ deps, session }) =>
      addUser(deps, session, { ...own, displayName: 'Cem', role: 'reviewer', passphrase: CEM_PASSPHRASE }),
  ],
  ['a removed person', ({ deps, session, id }) => removeUser(deps, session, { ...own, id })],
  ['another role', ({ deps, session, id }) => changeRole(deps, session, { ...own, id, role: 'reviewer' })],
  [
    'a reset passphrase',
    ({ deps, session, id }) => resetPassphrase(deps, session, { ...own, id, passphrase: NEW_PASSPHRASE }),
  ],
  [
    'a new recovery key',
    async ({ deps, session }) => {
      const made = await makeRecoveryKey(deps, session, { ...own, form: 'whole' });
      await proveRecoveryKey(deps, session, { made, typed: made.texts });
    },
  ],
  ['the note of wrong tries', ({ deps, session }) => noteFailuresOf(session, 2, deps.logger)],
])('%s waits for an import that began meanwhile, and is then written', async ([, change]) => {
  const deps = testDeps();
  const { session } = await openTestVault({ deps });
  const { id } = await addBo(deps, session);
  const done: string[] = [];
  let end: () => void = () => undefined;
  const importing = session.longTransaction
    .run(session, async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      done.push('imported');
    })
    .then(() => undefined);
  await vi.waitFor(() => expect(session.longTransaction.isOpen()).toBe(true), 60_000);
  const changing = change({ deps, session, id }).then(() => done.push('changed'));
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  end();
  await Promise.all([importing, changing]);
  expect(done).toEqual(['imported', 'changed']);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
});
