import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { ownFirst, slotMarksIn } from '#core/files/slot-marks.ts';
import { findUnlockSeconds } from '#core/vault/opening/unlock-time.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
} from '#tests/support/open-test-vault.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const MARK = 'a'.repeat(32);

test('who opened a vault on this computer is tried first here, and nowhere else', async () => {
  const folder = temporaryFolder();
  const marks = slotMarksIn(folder, MARK);
  const vault = await openTestVault({ deps: realFloorDeps() });
  const deps = { ...vault.deps, slotMarks: marks };
  await addBo(deps, vault.session);
  vault.session.close();
  const slots = (
    JSON.parse(readFileSync(join(vault.folder, 'vault.keys'), 'utf8')) as { slots: { id: string }[] }
  ).slots;
  expect(ownFirst(slots, marks)).toEqual(slots);
  (await unlockVault(deps, { folder: vault.folder, passphrase: BO_PASSPHRASE })).close();
  expect(ownFirst(slots, slotMarksIn(folder, MARK))).toEqual(slots.toReversed());
  expect(ownFirst(slots, slotMarksIn(folder, 'b'.repeat(32)))).toEqual(slots);
  const kept = readFileSync(join(folder, 'slot-marks'), 'utf8');
  expect(kept).toMatch(/^[0-9a-f]{16}\n$/u);
  for (const { id } of slots) expect(kept).not.toContain(id.slice(0, 8));
  (await unlockVault(deps, { folder: vault.folder, passphrase: TEST_PASSPHRASE })).close();
  expect(ownFirst(slots, marks)).toHaveLength(2);
});

test('a file of marks that is damaged, or of any length, changes nothing but the order', () => {
  const folder = temporaryFolder();
  const marks = slotMarksIn(folder, MARK);
  for (const text of ['', 'x'.repeat(5_000_000), '\0\n\n', '{}']) {
    writeFileSync(join(folder, 'slot-marks'), text);
    expect(marks.has('a slot')).toBe(false);
  }
  for (let number = 0; number < 30; number++) marks.note(`slot ${number}`);
  expect(readFileSync(join(folder, 'slot-marks'), 'utf8').trim().split('\n')).toHaveLength(10);
  expect([marks.has('slot 29'), marks.has('slot 20'), marks.has('slot 19')]).toEqual([true, true, false]);
});

test('what a passphrase may take is told for all slots together, at the speed of this computer', async () => {
  const { session, folder, deps } = await openTestVault({ deps: realFloorDeps() });
  await addBo(deps, session);
  const seconds = (ms: number) => findUnlockSeconds({ ...deps, derivationMs: async () => ms }, folder);
  expect(await seconds(500)).toBe(1);
  expect(await seconds(20_000)).toBe(40);
  expect(await findUnlockSeconds(deps, temporaryFolder())).toBe(0);
  const onNetwork = { ...deps.disk, kindOf: () => 'network' as const, deviceOf: () => '0:52' };
  expect(
    await findUnlockSeconds({ ...deps, disk: onNetwork, derivationMs: async () => 20_000 }, folder),
  ).toBe(0);
});

test('an unlock that is given up opens nothing, counts as a wrong try, and can be tried again', async () => {
  // What costs no more than the training vault is over before it could be given up.
  const passphraseCost = async () => ({ ...TRAINING_COST, memoryKib: 4 * TRAINING_COST.memoryKib });
  const { session, folder, deps } = await openTestVault({ deps: { ...realFloorDeps(), passphraseCost } });
  session.close();
  const { api } = inProcessCore(deps);
  const abort = new AbortController();
  const unlock = (signal?: AbortSignal) =>
    api.vault.unlock(
      { folder: randomUUID(), passphrase: TEST_PASSPHRASE },
      { paths: { folder }, ...(signal === undefined ? {} : { signal }) },
    );
  const givenUp = failureOf(() => unlock(abort.signal));
  await expect.poll(() => existsSync(join(folder, 'vault.tries'))).toBe(true);
  abort.abort();
  expect(await givenUp).toMatchObject({ code: 'ipc/cancelled' });
  // It is still on its way out of its thread.
  await expect
    .poll(async () =>
      unlock().then(
        ({ wrongTries }) => wrongTries?.count,
        () => 'not yet',
      ),
    )
    .toBe(1);
});
