import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { openWithKeys } from '#core/vault/opening/open-with-keys.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { testDeps, openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const own = { ownPassphrase: TEST_PASSPHRASE };
const deps = testDeps();
const KEY_FILES = ['vault.keys', 'vault.keys.bak'];

async function closedVault() {
  const { session, folder } = await openTestVault({ deps });
  await addBo(deps, session);
  session.close();
  return folder;
}

function putKeys(folder: string, text: string | Uint8Array): void {
  for (const name of KEY_FILES) writeFileSync(join(folder, name), text);
}

function keysOf(folder: string): string {
  return readFileSync(join(folder, 'vault.keys'), 'utf8');
}

async function refusal(folder: string, passphrase = TEST_PASSPHRASE): Promise<string> {
  const failure = await failureOf(() => unlockVault(deps, { folder, passphrase }));
  return 'code' in failure ? String(failure.code) : failure.message;
}

async function opens(folder: string, passphrase: string): Promise<boolean> {
  try {
    (await unlockVault(deps, { folder, passphrase })).close();
    return true;
  } catch {
    return false;
  }
}

// Every seventh of some 13,000, which hits each bit of a byte in turn; `npm run test:faults` tries them all.
const BIT_STEP = process.env['CASEKEEP_FAULTS'] === 'all' ? 1 : 7;

test('no single flipped bit of the key file of two people is overlooked, by either of them', async () => {
  const folder = await closedVault();
  const whole = readFileSync(join(folder, 'vault.keys'));
  const codes = new Map<string, number>();
  for (let bit = 0; bit < whole.length * 8; bit += BIT_STEP) {
    const altered = Buffer.from(whole);
    const at = bit >> 3;
    altered[at] = (altered[at] ?? 0) ^ (1 << (bit & 7));
    putKeys(folder, altered);
    const code = await refusal(folder, (bit >> 3) % 2 === 0 ? TEST_PASSPHRASE : BO_PASSPHRASE);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  // A bit of the format number makes a newer one of it; whether the sample hits it depends on the ids.
  const refusals = ['vault/keys-damaged', 'vault/newer-version', 'vault/wrong-passphrase'];
  expect([...codes.keys()].filter((code) => !refusals.includes(code))).toEqual([]);
  expect([...codes.values()].reduce((sum, count) => sum + count, 0)).toBe(
    Math.ceil((whole.length * 8) / BIT_STEP),
  );
  putKeys(folder, whole);
  expect([await opens(folder, TEST_PASSPHRASE), await opens(folder, BO_PASSPHRASE)]).toEqual([true, true]);
});

test('a key file cut off or lengthened at any place is refused', async () => {
  const folder = await closedVault();
  const text = keysOf(folder);
  for (let length = 0; length < text.length; length += 13) {
    putKeys(folder, text.slice(0, length));
    expect(await refusal(folder)).toBe('vault/keys-damaged');
  }
  for (const more of ['\n', ' ', '}', text, '\0'.repeat(100_000)]) {
    putKeys(folder, text + more);
    expect(await refusal(folder)).toBe('vault/keys-damaged');
  }
});

interface KeysJson {
  vaultId: string;
  epoch: number;
  v: number;
  slots: { id: string; type: string; kdf: { m: number; t: number; p: number; salt: string } }[];
}

test.for([
  [
    'slots that changed places',
    'vault/keys-damaged',
    ({ keys }) => {
      keys.slots.reverse();
    },
  ],
  [
    'only the slots of another vault',
    'vault/wrong-passphrase',
    ({ keys, other }) => {
      keys.slots = other.slots;
    },
  ],
  [
    'a slot of another vault beside its own',
    'vault/keys-damaged',
    ({ keys, other }) => {
      keys.slots.push(...other.slots);
    },
  ],
  [
    'one slot twice',
    'vault/keys-damaged',
    ({ keys }) => {
      keys.slots.push(...keys.slots.slice(0, 1));
    },
  ],
  [
    'a slot taken out',
    'vault/keys-damaged',
    ({ keys }) => {
      keys.slots.pop();
    },
  ],
  [
    'no slot',
    'vault/keys-damaged',
    ({ keys }) => {
      keys.slots = [];
    },
  ],
  [
    'a higher epoch',
    'vault/keys-damaged',
    ({ keys }) => {
      keys.epoch += 1;
    },
  ],
  [
    'the id of another vault',
    'vault/wrong-passphrase',
    ({ keys, other }) => {
      keys.vaultId = other.vaultId;
    },
  ],
  [
    'a version of tomorrow',
    'vault/newer-version',
    ({ keys }) => {
      keys.v = 3;
    },
  ],
  [
    'a version of yesterday',
    'vault/keys-damaged',
    ({ keys }) => {
      keys.v = 1;
    },
  ],
] as readonly [string, string, (pair: { keys: KeysJson; other: KeysJson }) => void][])(
  'a key file with %s is refused with %s',
  async ([, code, alter]) => {
    const [folder, otherFolder] = [await closedVault(), await closedVault()];
    const keys = JSON.parse(keysOf(folder)) as KeysJson;
    alter({ keys, other: JSON.parse(keysOf(otherFolder)) as KeysJson });
    putKeys(folder, JSON.stringify(keys));
    expect(await refusal(folder)).toBe(code);
  },
);

test.for([
  { m: 67_108_864 },
  { m: 1_048_577 },
  { m: 0 },
  { m: -1 },
  { m: 1e99 },
  { m: '256' },
  { p: 255 },
  { t: 2 ** 31 },
  { t: 0 },
  { m: null },
])('a key file that asks Argon2id for %o is refused without taking memory', async (change) => {
  const folder = await closedVault();
  const keys = JSON.parse(keysOf(folder)) as KeysJson;
  for (const slot of keys.slots) Object.assign(slot.kdf, change);
  putKeys(folder, JSON.stringify(keys));
  const before = process.memoryUsage().rss;
  expect(await refusal(folder)).toBe('vault/keys-damaged');
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 ** 2);
});

test('with the real floor a key file made cheaper than allowed is refused', async () => {
  const folder = await closedVault();
  const failure = await failureOf(() =>
    unlockVault(
      { ...deps, leastCost: { memoryKib: 19 * 1024, iterations: 1, parallelism: 1 } },
      {
        folder,
        passphrase: TEST_PASSPHRASE,
      },
    ),
  );
  expect(failure).toMatchObject({ code: 'vault/keys-damaged' });
});

test('an older key file put back is noticed and named, and lets nobody in again', async () => {
  const { session, folder } = await openTestVault({ deps });
  const bo = await addBo(deps, session);
  const older = keysOf(folder);
  await removeUser(deps, session, { ...own, id: bo.id });
  const newer = keysOf(folder);
  session.close();
  putKeys(folder, older);
  expect(await refusal(folder)).toBe('vault/keys-older');
  expect(await refusal(folder, BO_PASSPHRASE)).toBe('vault/keys-older');
  expect(keysOf(folder)).toBe(older);
  // One copy of the newest is enough, and who was removed stays out.
  writeFileSync(join(folder, 'vault.keys.bak'), newer);
  expect(await refusal(folder, BO_PASSPHRASE)).toBe('vault/wrong-passphrase');
  expect(await opens(folder, TEST_PASSPHRASE)).toBe(true);
  expect(keysOf(folder)).toBe(newer);
});

test('a key file that another program changes while a passphrase is tried is nobody’s older copy', async () => {
  const { session, folder } = await openTestVault({ deps });
  const older = keysOf(folder);
  await addBo(deps, session);
  const newer = keysOf(folder);
  session.close();
  putKeys(folder, older);
  const open = await openWithKeys(deps, {
    folder,
    credential: {
      kind: 'passphrase',
      // Read when the derivation begins, after the key files.
      get passphrase() {
        putKeys(folder, newer);
        return TEST_PASSPHRASE;
      },
    },
    wrongCredential: 'vault/wrong-passphrase',
  });
  expect(open.keys.file.epoch).toBe(2);
  open.connection.close();
});

test('an older key file does not bring an old passphrase back', async () => {
  const { session, folder } = await openTestVault({ deps });
  const older = keysOf(folder);
  await changePassphrase(deps, session, { ...own, passphrase: NEW_PASSPHRASE });
  session.close();
  writeFileSync(join(folder, 'vault.keys'), older);
  expect(await refusal(folder, TEST_PASSPHRASE)).toBe('vault/wrong-passphrase');
  expect(await opens(folder, NEW_PASSPHRASE)).toBe(true);
});

test('an older database put back is noticed and named', async () => {
  const { session, folder } = await openTestVault({ deps });
  session.close();
  const older = join(mkdtempSync(`${folder}-kept-`), 'vault.db');
  copyFileSync(join(folder, 'vault.db'), older);
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  await addBo(deps, again);
  createCase(again, { fields: aCase() });
  again.close();
  copyFileSync(older, join(folder, 'vault.db'));
  expect(await refusal(folder)).toBe('vault/database-older');
  expect(await refusal(folder, BO_PASSPHRASE)).toBe('vault/database-older');
});

test('while the vault is open an older key file is not built upon', async () => {
  const { session, folder } = await openTestVault({ deps });
  const older = keysOf(folder);
  const bo = await addBo(deps, session);
  putKeys(folder, older);
  const failure = await failureOf(() => removeUser(deps, session, { ...own, id: bo.id }));
  expect(failure).toMatchObject({ code: 'vault/keys-older' });
});

test('a whole older vault opens: without a head kept elsewhere nobody can know', async () => {
  const { session, folder } = await openTestVault({ deps });
  session.close();
  const kept = mkdtempSync(`${folder}-kept-`);
  for (const name of ['vault.db', ...KEY_FILES]) copyFileSync(join(folder, name), join(kept, name));
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  (
    await rotateDataKey(deps, again, { ...own, report: () => undefined, pause: async () => undefined })
  ).close();
  for (const name of ['vault.db', ...KEY_FILES]) copyFileSync(join(kept, name), join(folder, name));
  expect(await opens(folder, TEST_PASSPHRASE)).toBe(true);
  rmSync(kept, { recursive: true });
});
