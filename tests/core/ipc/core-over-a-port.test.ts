import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define.ts';
import type { FileTicket } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore, type InProcessCore } from '#tests/support/in-process-core.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, aPerson } from '#tests/support/record-builders.ts';

const folder = randomUUID() as FileTicket;

function createVault({ api }: InProcessCore, path: string) {
  return api.vault.create(
    { folder, passphrase: TEST_PASSPHRASE, displayName: 'Test Caseworker' },
    { paths: { folder: path } },
  );
}

const id = '019341f0-7e2c-7b6e-8a49-1f2e3d4c5b6a';
const ticket = randomUUID();
const link = { roles: ['target'], relationship: null, isUsedAsLeverage: false };
const page = { direction: 'ascending', filter: {}, page: 0 };
const form = { noun: 'case', recordId: null, caseId: null };
const dossier = {
  caseId: id,
  template: 'generic',
  language: 'en',
  recipient: 'Police',
  asks: [],
  preparedBy: 'Desk',
  limits: 'None known.',
  people: [],
  leftOutIncidents: [],
};

/** Input that each operation would take, were a vault open. */
const samples: Readonly<Record<string, unknown>> = {
  'vault.summary': undefined,
  'vault.verify': undefined,
  'user.list': undefined,
  'user.add': { ownPassphrase: 'a', displayName: 'B', role: 'reviewer', passphrase: 'c' },
  'user.remove': { ownPassphrase: 'a', id },
  'user.changeRole': { ownPassphrase: 'a', id, role: 'reviewer' },
  'user.changePassphrase': { ownPassphrase: 'a', passphrase: 'b' },
  'user.resetPassphrase': { ownPassphrase: 'a', id, passphrase: 'b' },
  'user.rotateDataKey': { ownPassphrase: 'a' },
  'recovery.status': undefined,
  'recovery.make': { ownPassphrase: 'a', form: 'whole' },
  'recovery.prove': { typed: ['a'] },
  'backup.last': undefined,
  'backup.status': undefined,
  'backup.create': {},
  'backup.drill': undefined,
  'case.list': { ...page, sort: 'updated' },
  'case.get': { id },
  'case.create': { fields: aCase() },
  'case.update': { id, expectedRevision: 1, fields: aCase() },
  'case.course': { id },
  'case.overview': { id },
  'person.list': { ...page, sort: 'name' },
  'person.get': { id },
  'person.listInCase': { caseId: id },
  'person.listCases': { id },
  'person.suggest': { text: 'a' },
  'person.create': { fields: aPerson() },
  'person.update': { id, expectedRevision: 1, fields: aPerson() },
  'person.linkToCase': { id, caseId: id, link },
  'person.unlinkFromCase': { id, caseId: id },
  'person.erasure': { id },
  'person.erase': { id, expectedRevision: 1, replacement: null },
  'incident.list': { ...page, sort: 'when' },
  'incident.get': { id },
  'incident.create': { caseId: id, fields: anIncident() },
  'incident.update': { id, expectedRevision: 1, fields: anIncident() },
  'search.find': { text: 'a' },
  'history.list': { noun: 'case', recordId: id },
  'history.get': { noun: 'case', recordId: id, revision: 1 },
  'history.receipt': undefined,
  'history.activity': {},
  'history.checkReceipt': { words: 'a', entries: 1 },
  'history.restore': { noun: 'case', recordId: id, revision: 1, expectedRevision: 2 },
  'draft.list': undefined,
  'draft.find': form,
  'draft.save': { ...form, content: {} },
  'draft.discard': { id },
  'dossier.prepare': dossier,
  'dossier.printIncident': { caseId: id, fields: anIncident(), language: 'en' },
  'dossier.export': { request: dossier, target: ticket },
  'archive.import': { source: ticket },
  'archive.export': { caseId: id, target: ticket },
  'travel.make': { caseIds: [id], target: ticket, passphrase: 'correct horse battery staple' },
};

const lockedOperations = Object.entries(contract).flatMap(([noun, slice]) =>
  Object.entries<Operation>(slice)
    .filter(([, { host, whileLocked }]) => host === 'core' && !whileLocked)
    .map(([verb]) => `${noun}.${verb}`),
);

test('every operation that needs an open vault is tried below', () => {
  expect(Object.keys(samples).sort()).toEqual([...lockedOperations].sort());
});

test.for(lockedOperations)('%s does nothing while no vault is open', async (operation) => {
  const core = inProcessCore();
  const replies: unknown[] = [];
  core.port.listen((message) => replies.push(message));
  const paths = { source: join(temporaryFolder(), 'a'), target: join(temporaryFolder(), 'b') };
  core.port.post({ type: 'call', callId: 77, operation, input: samples[operation], paths });
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
