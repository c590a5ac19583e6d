import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { random } from '#core/crypto/random.ts';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { openVaultKeys } from '#core/vault/keys/vault-keys.ts';
import { findVaultKeys } from '#core/vault/keys/vault-keys-file.ts';
import { contract, type Api } from '#shared/contract.ts';
import { writeGroups } from '#shared/vault/recovery-groups.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
} from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

interface Vault {
  readonly api: Api;
  readonly folder: string;
  readonly place: string;
  readonly caseId: Awaited<ReturnType<Api['case']['create']>>['id'];
  readonly user: Awaited<ReturnType<Api['user']['add']>>['id'];
}

/** With a case, a colleague, a recovery key and a backup; open, or closed again. */
async function vault(state: 'open' | 'closed'): Promise<Vault> {
  const deps = { ...realFloorDeps(), startProver: proveHere };
  const folder = join(temporaryFolder(), 'Guessed.casekeep');
  const place = join(temporaryFolder(), 'stick');
  mkdirSync(place);
  const first = inProcessCore(deps);
  const ticket = randomUUID();
  const passphrase = TEST_PASSPHRASE;
  await first.api.vault.create({ folder: ticket, passphrase, displayName: 'Test' }, { paths: { folder } });
  const ownPassphrase = TEST_PASSPHRASE;
  const caseId = (await first.api.case.create({ fields: aCase() })).id;
  const other = {
    ownPassphrase,
    displayName: 'Bo',
    passphrase: BOS,
  };
  const user = (await first.api.user.add({ ...other, role: 'read-only' })).id;
  const { texts } = await first.api.recovery.make({ ownPassphrase, form: 'whole' });
  await first.api.recovery.prove({ typed: texts });
  await first.api.backup.create({ target: randomUUID() }, { paths: { target: place } });
  if (state === 'open') return { api: first.api, folder, place, caseId, user };
  first.stop();
  return { api: inProcessCore(deps).api, folder, place, caseId, user };
}

const BOS = 'granite willow copper lantern';
const WRONG = 'not the passphrase of anybody';
const wrongKey = () => [writeGroups(random.bytes(20))];
const at = (paths: Readonly<Record<string, string>>) => ({ paths });
const nowhere = () => join(temporaryFolder(), `${'x'.repeat(300)}.casekeep`);

/** How each of them is asked with what is wrong. */
const guesses: Readonly<Record<string, readonly ['open' | 'closed', (vault: Vault) => Promise<unknown>]>> = {
  'vault.unlock': [
    'closed',
    ({ api, folder }) => api.vault.unlock({ folder: randomUUID(), passphrase: WRONG }, at({ folder })),
  ],
  'vault.recoverableUsers': [
    'closed',
    ({ api, folder }) =>
      api.vault.recoverableUsers({ folder: randomUUID(), recoveryTexts: wrongKey() }, at({ folder })),
  ],
  'vault.recover': [
    'closed',
    ({ api, folder, user: userId }) =>
      api.vault.recover(
        { folder: randomUUID(), recoveryTexts: wrongKey(), userId, passphrase: NEW_PASSPHRASE },
        at({ folder }),
      ),
  ],
  'vault.restore': [
    'closed',
    ({ api, place }) =>
      api.vault.restore(
        { source: randomUUID(), target: randomUUID(), credential: { kind: 'passphrase', passphrase: WRONG } },
        at({ source: place, target: join(temporaryFolder(), 'Restored.casekeep') }),
      ),
  ],
  'user.add': [
    'open',
    ({ api }) =>
      api.user.add({
        ownPassphrase: WRONG,
        displayName: 'New',
        role: 'read-only',
        passphrase: NEW_PASSPHRASE,
      }),
  ],
  'user.remove': ['open', ({ api, user: id }) => api.user.remove({ ownPassphrase: WRONG, id })],
  'user.changeRole': [
    'open',
    ({ api, user: id }) => api.user.changeRole({ ownPassphrase: WRONG, id, role: 'reviewer' }),
  ],
  'user.changePassphrase': [
    'open',
    ({ api }) => api.user.changePassphrase({ ownPassphrase: WRONG, passphrase: NEW_PASSPHRASE }),
  ],
  'user.resetPassphrase': [
    'open',
    ({ api, user: id }) => api.user.resetPassphrase({ ownPassphrase: WRONG, id, passphrase: NEW_PASSPHRASE }),
  ],
  'user.rotateDataKey': ['open', ({ api }) => api.user.rotateDataKey({ ownPassphrase: WRONG })],
  'recovery.make': ['open', ({ api }) => api.recovery.make({ ownPassphrase: WRONG, form: 'whole' })],
  // That it is nobody's shows in what is refused next, before anything is made.
  'travel.make': [
    'open',
    ({ api, caseId }) =>
      api.travel.make(
        { caseIds: [caseId], target: randomUUID(), passphrase: WRONG },
        at({ target: nowhere() }),
      ),
  ],
};

/** What takes a secret and says nothing of one that is in force. */
const tellNothing: Readonly<Record<string, string>> = {
  'case.codewordAdvice': 'what is typed there is the codeword of a case',
  'vault.create': 'of a vault that is made with it',
  'vault.ratePassphrase': 'says how well one would stand; looks into no vault',
  'recovery.prove':
    'compares what was typed with a key that was shown just before, and is in force nowhere yet',
};

const SECRET = /passphrase|recoveryTexts|typed|credential/iu;

function takesSecret(input: z.ZodType): boolean {
  const text = JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }));
  return [...text.matchAll(/"([A-Za-z]+)":\{/gu)].some(([, name = '']) => SECRET.test(name));
}

test('every operation that takes a passphrase or recovery key is among those that are tried here, or says nothing', () => {
  const all = Object.entries(contract).flatMap(([noun, operations]) =>
    Object.entries(operations).flatMap(([verb, { input }]) =>
      takesSecret(input) ? [`${noun}.${verb}`] : [],
    ),
  );
  expect(all.toSorted()).toEqual([...Object.keys(guesses), ...Object.keys(tellNothing)].toSorted());
});

test.each(Object.entries(guesses))(
  'the fourth wrong guess at %s has to wait',
  async (_name, [state, guess]) => {
    const asked = await vault(state);
    for (let tries = 0; tries < 3; tries++)
      expect(await failureOf(() => guess(asked))).not.toMatchObject({ code: 'vault/wait' });
    expect(await failureOf(() => guess(asked))).toMatchObject({ code: 'vault/wait' });
  },
);

test('what is known of by the history is no guess: vaults taken along, one after the other', async () => {
  const { api, caseId, folder } = await vault('open');
  for (let run = 0; run < 4; run++) {
    const target = join(temporaryFolder(), 'Travel.casekeep');
    const input = { caseIds: [caseId], target: randomUUID(), passphrase: NEW_PASSPHRASE };
    await api.travel.make(input, at({ target }));
    expect(existsSync(join(folder, 'vault.tries'))).toBe(false);
  }
});

test('that a passphrase is one’s own, or a colleague’s, is told once and counted', async () => {
  const { api, caseId, folder } = await vault('open');
  const target = join(temporaryFolder(), 'Travel.casekeep');
  const input = { caseIds: [caseId], target: randomUUID(), passphrase: TEST_PASSPHRASE };
  expect(await failureOf(() => api.travel.make(input, at({ target })))).toMatchObject({
    code: 'travel/same-passphrase',
  });
  const own = { ownPassphrase: TEST_PASSPHRASE, passphrase: BOS };
  expect(await failureOf(() => api.user.changePassphrase(own))).toMatchObject({
    code: 'user/passphrase-taken',
  });
  expect(existsSync(join(folder, 'vault.tries'))).toBe(true);
});

test('a guess that is given up counts as a wrong one', async () => {
  // What costs no more than the training vault is over before it could be given up.
  const passphraseCost = async () => ({ ...TRAINING_COST, memoryKib: TRAINING_COST.memoryKib + 1024 });
  const { folder, deps } = await openTestVault({ deps: { ...realFloorDeps(), passphraseCost } });
  const delay = createUnlockDelay();
  const [file] = findVaultKeys(folder, deps.leastCost).found;
  const giveUp = () =>
    delay.guard(folder, async () => {
      if (file === undefined) throw new Error('no key file');
      const credential = { kind: 'passphrase', passphrase: WRONG, signal: AbortSignal.abort() } as const;
      await openVaultKeys(file, credential, deps.leastCost);
    });
  for (let tries = 0; tries < 3; tries++)
    expect(await failureOf(giveUp)).toMatchObject({ code: 'ipc/cancelled' });
  expect(await failureOf(giveUp)).toMatchObject({ code: 'vault/wait' });
});
