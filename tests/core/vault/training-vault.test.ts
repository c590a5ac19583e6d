import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import type { FillTrainingVault } from '#core/vault/opening/open-training-vault.ts';
import { createOpenVault } from '#core/vault/session/open-vault.ts';
import { vaultHandlers } from '#core/vault/vault-handlers.ts';
import type { FileTicket } from '#shared/ids/ids.ts';
import { TRAINING_PASSPHRASE } from '#shared/vault/passphrase.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder, testDeps } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const ticket = randomUUID() as FileTicket;

async function openTraining(folder: string, fillTrainingVault: FillTrainingVault) {
  const deps = testDeps();
  const vault = createOpenVault(() => undefined);
  const told: unknown[] = [];
  try {
    const summary = await vaultHandlers({
      deps,
      vault,
      delay: createUnlockDelay(),
      kinds: recordKinds,
      fillTrainingVault,
    }).openTraining(
      { folder: ticket },
      {
        signal: new AbortController().signal,
        report: (progress) => told.push(progress),
        pause: async () => undefined,
        path: () => folder,
      },
    );
    return { summary, told };
  } finally {
    vault.close();
  }
}

const fillWithOne: FillTrainingVault = async (session, { report }) => {
  createCase(session, { fields: aCase() });
  report({ done: 1, total: 1 });
};

test('the training vault is made, filled once and marked as training', async () => {
  const folder = join(temporaryFolder(), 'Training.casekeep');
  const first = await openTraining(folder, fillWithOne);
  expect(first.summary).toMatchObject({ isTraining: true, counts: { case: 1 } });
  expect(first.told).toEqual([
    { phase: 'creating', done: 0, total: 1 },
    { phase: 'filling', done: 1, total: 1 },
  ]);
  const second = await openTraining(folder, fillWithOne);
  expect(second.summary).toMatchObject({ vaultId: first.summary.vaultId, counts: { case: 1 } });
  expect(second.told).toEqual([{ phase: 'opening', done: 0, total: 1 }]);
});

test('an empty folder is taken, and a filling that failed is made up for', async () => {
  const folder = join(temporaryFolder(), 'Training.casekeep');
  mkdirSync(folder);
  const failure = await failureOf(() => openTraining(folder, () => Promise.reject(new Error('interrupted'))));
  expect(failure.message).toBe('interrupted');
  expect((await openTraining(folder, fillWithOne)).summary.counts.case).toBe(1);
});

test('a real vault that has this passphrase is never filled with invented people', async () => {
  const folder = join(temporaryFolder(), 'Real.casekeep');
  const real = await createVault(testDeps(), {
    folder,
    passphrase: TRAINING_PASSPHRASE,
    displayName: 'Real',
    isTraining: true,
  });
  real.access.run(sql`UPDATE meta SET value = 'no' WHERE key = 'is_training'`);
  real.close();
  let isFilled = false;
  const failure = await failureOf(() =>
    openTraining(folder, async () => {
      isFilled = true;
    }),
  );
  expect(failure).toMatchObject({ code: 'vault/foreign-file' });
  expect(isFilled).toBe(false);
});
