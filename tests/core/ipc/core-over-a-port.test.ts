import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define.ts';
import type { FileTicket } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore, type InProcessCore } from '#tests/support/in-process-core.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const folder = randomUUID() as FileTicket;

function createVault({ api }: InProcessCore, path: string) {
  return api.vault.create(
    { folder, passphrase: TEST_PASSPHRASE, displayName: 'Test Caseworker' },
    { paths: { folder: path } },
  );
}

const lockedOperations = Object.entries(contract).flatMap(([noun, slice]) =>
  Object.entries<Operation>(slice)
    .filter(([, { host, whileLocked }]) => host === 'core' && !whileLocked)
    .map(([verb]) => `${noun}.${verb}`),
);

test.for(lockedOperations)('%s does nothing while no vault is open', async (operation) => {
  const core = inProcessCore();
  const replies: unknown[] = [];
  core.port.listen((message) => replies.push(message));
  const paths = { source: join(temporaryFolder(), 'a'), target: join(temporaryFolder(), 'b') };
  // An input that no operation takes: what is let through says so instead.
  core.port.post({ type: 'call', callId: 77, operation, input: { nothing: 'of use' }, paths });
  await expect.poll(() => replies).toHaveLength(1);
  expect(replies[0]).toMatchObject({ callId: 77, ok: false, error: { code: 'vault/locked' } });
});

test('create, save, read and search go through the port; changes are told without what changed', async () => {
  const core = inProcessCore();
  const events: unknown[] = [];
  core.onEvent((event) => events.push(event));
  const summary = await createVault(core, join(temporaryFolder(), 'Port.casekeep'));
  expect(summary).toMatchObject({ name: 'Port', isTraining: false, counts: { case: 0 } });
  const saved = await core.api.case.create({ fields: aCase() });
  expect(events).toContainEqual({
    type: 'event',
    name: 'vault.changed',
    nouns: expect.arrayContaining(['case', 'history']) as unknown,
  });
  expect(JSON.stringify(events)).not.toContain(saved.id);
  expect(await core.api.case.get({ id: saved.id })).toEqual(saved);
  expect((await core.api.vault.summary()).counts.case).toBe(1);
  const { entries } = await core.api.history.list({ noun: 'case', recordId: saved.id });
  expect(entries).toMatchObject([{ revision: 1, action: 'created', userName: 'Test Caseworker' }]);
  expect(await core.api.vault.verify()).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
    revisions: 1,
  });
});

test('one core holds one vault', async () => {
  const core = inProcessCore();
  const place = temporaryFolder();
  const [first, second] = await Promise.allSettled([
    createVault(core, join(place, 'One.casekeep')),
    createVault(core, join(place, 'Two.casekeep')),
  ]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'vault/already-open' } });
  const third = await failureOf(() => createVault(core, join(place, 'Three.casekeep')));
  expect(third).toMatchObject({ code: 'vault/already-open' });
});

test('after a failed attempt to open, another may follow', async () => {
  const core = inProcessCore();
  const place = temporaryFolder();
  const failure = await failureOf(() =>
    core.api.vault.unlock(
      { folder, passphrase: 'x' },
      { paths: { folder: join(place, 'Nowhere.casekeep') } },
    ),
  );
  expect(failure).toMatchObject({ code: 'vault/not-found' });
  expect(await createVault(core, join(place, 'One.casekeep'))).toMatchObject({ name: 'One' });
});
