import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { createCase } from '#core/cases/create-case.ts';
import type { CaseId, FileTicket } from '#shared/ids/ids.ts';
import { childProcessCore, type ChildProcessCore } from '#tests/support/child-process-core.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, realFloorDeps, TEST_PASSPHRASE, testDeps } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const ticket = randomUUID() as FileTicket;

async function closedVault(): Promise<string> {
  const { session, folder } = await openTestVault({ deps: realFloorDeps() });
  session.close();
  return folder;
}

function unlock({ api }: ChildProcessCore, folder: string) {
  return api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths: { folder } });
}

async function reopen(folder: string) {
  return unlockVault(testDeps(), { folder, passphrase: TEST_PASSPHRASE });
}

const quiet = { report: () => undefined, pause: async () => undefined };

test('core in its own process serves a vault and, told to stop, leaves it whole and ends', async () => {
  const folder = await closedVault();
  const core = childProcessCore();
  await unlock(core, folder);
  const saved = await core.api.case.create({ fields: aCase() });
  expect(existsSync(join(folder, 'vault.db-wal'))).toBe(true);
  expect(await core.stop()).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
  const session = await reopen(folder);
  expect(getRecord(session.db, caseKind, saved.id)).toEqual(saved);
  session.close();
});

test('core ends by itself when the process that started it is gone', async () => {
  const folder = await closedVault();
  const core = childProcessCore();
  await unlock(core, folder);
  core.process.disconnect();
  await expect.poll(() => core.process.exitCode).toBe(0);
  expect(existsSync(join(folder, 'vault.db-wal'))).toBe(false);
});

test('core ends in order also when it has something to say to a process that is gone', async () => {
  const folder = await closedVault();
  const core = childProcessCore();
  await unlock(core, folder);
  // Each is answered; the answers find nobody.
  for (let call = 0; call < 50; call++)
    core.port.post({ type: 'call', callId: 1000 + call, operation: 'vault.summary', input: undefined });
  core.process.disconnect();
  await expect.poll(() => core.process.exitCode).toBe(0);
  expect(existsSync(join(folder, 'vault.db-wal'))).toBe(false);
});

test('a vault open in one process is refused to another, which writes nothing', async () => {
  const folder = await closedVault();
  const first = childProcessCore();
  await unlock(first, folder);
  const saved = await first.api.case.create({ fields: aCase() });
  const sizes = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  const before = sizes();
  const second = childProcessCore();
  expect(await failureOf(() => unlock(second, folder))).toMatchObject({ code: 'vault/in-use' });
  expect(await failureOf(() => reopen(folder))).toMatchObject({ code: 'vault/in-use' });
  expect(sizes()).toEqual(before);
  expect(await first.api.case.get({ id: saved.id })).toEqual(saved);
  await first.stop();
  expect(await unlock(second, folder)).toMatchObject({ counts: { case: 1 } });
});

test('killed in the middle of saves, again and again, core loses nothing it has acknowledged', async () => {
  const folder = await closedVault();
  const acknowledged = new Set<CaseId>();
  for (const killAfter of [1, 2, 5, 11, 23]) {
    const core = childProcessCore();
    await unlock(core, folder);
    const goal = acknowledged.size + killAfter;
    const saveOn = async () => {
      for (;;) {
        acknowledged.add((await core.api.case.create({ fields: aCase() })).id);
        if (acknowledged.size === goal) await core.kill();
      }
    };
    const outcomes = await Promise.allSettled([saveOn(), saveOn(), saveOn(), saveOn()]);
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
    expect(core.process.signalCode).toBe('SIGKILL');

    const session = await reopen(folder);
    for (const id of acknowledged)
      expect(getRecord(session.db, caseKind, id)).toMatchObject({ id, revision: 1 });
    expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
      pagesOk: true,
      firstBrokenEntry: null,
    });
    session.close();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(42);
});

test('a full disk is said plainly, loses nothing and is over when there is room again', async () => {
  const folder = await closedVault();
  const acknowledged: CaseId[] = [];
  const core = childProcessCore({ maxFileKib: 900 });
  await unlock(core, folder);
  const first = await core.api.case.create({ fields: aCase() });
  const saveOn = async () => {
    for (;;) acknowledged.push((await core.api.case.create({ fields: aCase() })).id);
  };
  expect(await failureOf(saveOn)).toMatchObject({ code: 'file/disk-full' });
  expect(acknowledged.length).toBeGreaterThan(5);
  expect(await core.api.case.get({ id: first.id })).toEqual(first);
  await core.stop();

  const session = await reopen(folder);
  for (const id of acknowledged) expect(getRecord(session.db, caseKind, id).id).toBe(id);
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
  expect(createCase(session, { fields: aCase() }).revision).toBe(1);
  session.close();
});

test('where nothing more can be written, a vault still opens for reading', async () => {
  const { session, folder } = await openTestVault({ deps: realFloorDeps() });
  const saved = createCase(session, { fields: aCase() });
  session.close();
  const core = childProcessCore({ maxFileKib: 1 });
  expect(await unlock(core, folder)).toMatchObject({ counts: { case: 1 } });
  expect(await core.api.case.get({ id: saved.id })).toEqual(saved);
  const failure = await failureOf(() => core.api.case.create({ fields: aCase() }));
  expect(failure).toMatchObject({ code: 'file/disk-full' });
  expect(await core.stop()).toBe(0);
});
