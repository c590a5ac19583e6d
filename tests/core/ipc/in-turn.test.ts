import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importArchive } from '#core/archive/import-archive.ts';
import { createCase } from '#core/cases/create-case.ts';
import { inTurn } from '#core/in-turn.ts';
import { countRecords } from '#core/history/record-count-repository.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, TEST_PASSPHRASE, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { anArchive } from '../archive/an-archive.ts';

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const context = {
  signal: new AbortController().signal,
  report: () => {},
  pause: turn,
  path: () => '',
};

test('whoever asks or saves while a case is being imported gets its answer after the end', async () => {
  const { session } = await openTestVault();
  const path = join(temporaryFolder(), 'case.json');
  writeFileSync(path, JSON.stringify(anArchive(300)));
  const handlers = inTurn(
    {
      archive: { import: (_input: null, call: typeof context) => importArchive(session, path, call) },
      case: {
        list: () => countRecords(session.db, 'incident'),
        create: () => createCase(session, { fields: aCase() }).reference,
      },
    },
    {
      longTransaction: () => (session.longTransaction.isOpen() ? session.longTransaction : undefined),
      checked: async () => undefined,
    },
  );
  const done: string[] = [];
  const importing = Promise.resolve(handlers.archive.import(null, context)).then(() => done.push('imported'));
  while (!session.longTransaction.isOpen()) await turn();
  const counting = Promise.resolve(handlers.case.list()).then((count) =>
    done.push(`counted ${String(count)}`),
  );
  const saving = Promise.resolve(handlers.case.create()).then(() => done.push('saved'));
  await Promise.all([importing, counting, saving]);
  expect(done.toSorted()).toEqual(['counted 300', 'imported', 'saved']);
  // The control: out of turn one sees what may yet be undone, and the same save fails.
  writeFileSync(
    path,
    JSON.stringify({ ...anArchive(300), case: { ...anArchive().case, reference: 'CASE-2025-0043' } }),
  );
  const again = importArchive(session, path, context);
  while (!session.longTransaction.isOpen()) await turn();
  expect(countRecords(session.db, 'incident')).toBeLessThan(600);
  await failureOf(() => createCase(session, { fields: aCase() }));
  await again;
});

test('jobs wait for one another, and one that was given up meanwhile does not begin', async () => {
  const began: string[] = [];
  const abort = new AbortController();
  const handlers = inTurn(
    {
      archive: {
        import: async (name: string) => {
          began.push(name);
          await turn();
          await turn();
          began.push(`${name} ended`);
          if (name === 'first') throw new AppError('archive/invalid');
        },
      },
    },
    { longTransaction: () => undefined, checked: async () => undefined },
  ) as unknown as { archive: { import: (name: string, call: object) => Promise<void> } };
  const cancelled = {
    ...context,
    signal: abort.signal,
    async pause() {
      throw new AppError('ipc/cancelled');
    },
  };
  const first = failureOf(() => handlers.archive.import('first', context));
  const second = failureOf(() => handlers.archive.import('second', cancelled));
  const third = handlers.archive.import('third', context);
  abort.abort();
  expect(await first).toMatchObject({ code: 'archive/invalid' });
  expect(await second).toMatchObject({ code: 'ipc/cancelled' });
  await third;
  expect(began).toEqual(['first', 'first ended', 'third', 'third ended']);
});

test('a job does not begin before the vault has been checked, and may be given up while it waits', async () => {
  const began: string[] = [];
  let end: () => void = () => undefined;
  const checked = new Promise<void>((resolve) => {
    end = resolve;
  });
  const handlers = inTurn(
    {
      archive: { export: async (name: string) => began.push(name) },
      case: { list: async (name: string) => began.push(name) },
    },
    { longTransaction: () => undefined, checked: () => checked },
  ) as unknown as Record<'archive', { export: (name: string, call: object) => Promise<void> }> &
    Record<'case', { list: (name: string, call: object) => Promise<void> }>;
  const abort = new AbortController();
  const pause = () => Promise.reject(new AppError('ipc/cancelled'));
  const first = handlers.archive.export('exported', context);
  const second = failureOf(() =>
    handlers.archive.export('given up', { ...context, pause, signal: abort.signal }),
  );
  await handlers.case.list('listed', context);
  await turn();
  expect(began).toEqual(['listed']);
  abort.abort();
  end();
  await first;
  expect(await second).toMatchObject({ code: 'ipc/cancelled' });
  expect(began).toEqual(['listed', 'exported']);
});

test('closing a vault in the middle of an import undoes it', async () => {
  const { session, deps, folder } = await openTestVault();
  const path = join(temporaryFolder(), 'case.json');
  writeFileSync(path, JSON.stringify(anArchive(300)));
  const importing = failureOf(() => importArchive(session, path, context));
  while (!session.longTransaction.isOpen()) await turn();
  session.close();
  expect(await importing).toBeInstanceOf(Error);
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  onTestFinished(() => again.close());
  expect(countRecords(again.db, 'case')).toBe(0);
  expect(await verifyVault(again, recordKinds, context)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
});
