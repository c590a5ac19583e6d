import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { readKeysState } from '#core/vault/keys/keys-state.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { testDeps, openTestVault, temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { unsyncedCommit } from '#tests/support/unsynced-commit.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE, CEM_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

/** Steps at which the process is killed; `npm run test:faults` kills it before every one. */
const SAMPLES = process.env['CASEKEEP_FAULTS'] === 'all' ? Number.POSITIVE_INFINITY : 8;

const deps = testDeps();
const quiet = { report: () => undefined, pause: async () => undefined };
const program = fileURLToPath(new URL('../../support/key-change-child.ts', import.meta.url));

async function run(folder: string, action: string, other: string, killBefore: number) {
  const child = spawn(
    process.execPath,
    [program, folder, action, TEST_PASSPHRASE, other, String(killBefore)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, steps: Number(said) };
}

async function opens(folder: string, passphrase: string): Promise<boolean> {
  try {
    (await unlockVault(deps, { folder, passphrase })).close();
    return true;
  } catch (error) {
    if (isAppError(error, 'vault/wrong-passphrase')) return false;
    throw error;
  }
}

/** Up to `SAMPLES` steps spread over all, and always the last ones, where the files take their places. */
function chosenSteps(steps: number): number[] {
  if (steps <= SAMPLES) return Array.from({ length: steps }, (_, at) => at + 1);
  const spread = Array.from({ length: SAMPLES - 4 }, (_, at) => 1 + Math.floor((at * steps) / (SAMPLES - 4)));
  return [...spread, steps - 14, steps - 9, steps - 5, steps - 1].filter((step) => step > 0);
}

const changes = [
  {
    action: 'change-passphrase',
    other: NEW_PASSPHRASE,
    before: [TEST_PASSPHRASE, BO_PASSPHRASE],
    after: [NEW_PASSPHRASE, BO_PASSPHRASE],
  },
  {
    action: 'add-user',
    other: CEM_PASSPHRASE,
    before: [TEST_PASSPHRASE, BO_PASSPHRASE],
    after: [TEST_PASSPHRASE, BO_PASSPHRASE, CEM_PASSPHRASE],
  },
  { action: 'remove-user', other: '', before: [TEST_PASSPHRASE, BO_PASSPHRASE], after: [TEST_PASSPHRASE] },
  {
    action: 'rotate',
    other: '',
    before: [TEST_PASSPHRASE, BO_PASSPHRASE],
    after: [TEST_PASSPHRASE, BO_PASSPHRASE],
  },
] as const;

test.for(changes)(
  'killed anywhere during $action, the vault opens with the old or the new secrets and has lost nothing',
  async ({ action, other, before, after }) => {
    const { session, folder: template } = await openTestVault({ deps });
    await addBo(deps, session);
    const saved = createCase(session, { fields: aCase() });
    session.close();
    const place = temporaryFolder();
    const copyFor = (name: string) => {
      const folder = join(place, `${name}.casekeep`);
      cpSync(template, folder, { recursive: true });
      return folder;
    };
    const { code, steps } = await run(copyFor('whole'), action, other, 0);
    expect({ code, hasSteps: steps > 15 }).toEqual({ code: 0, hasSteps: true });

    const epochs = new Set<string>();
    for (const killBefore of chosenSteps(steps)) {
      const folder = copyFor(`at-${killBefore}`);
      expect(await run(folder, action, other, killBefore)).toMatchObject({ signal: 'SIGKILL' });
      const opening: string[] = [];
      for (const passphrase of new Set([...before, ...after])) {
        if (await opens(folder, passphrase)) opening.push(passphrase);
      }
      expect([[...before].sort(), [...after].sort()], `step ${killBefore} of ${steps}`).toContainEqual(
        opening.sort(),
      );
      const [passphrase = ''] = opening;
      const again = await unlockVault(deps, { folder, passphrase });
      expect(getRecord(again.db, caseKind, saved.id)).toEqual(saved);
      expect(await verifyVault(again, recordKinds, quiet)).toMatchObject({
        pagesOk: true,
        firstBrokenEntry: null,
      });
      epochs.add(String(readKeysState(again.db)?.epoch));
      again.close();
      expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
    }
    // The sweep has met both: a crash before the change and one after it.
    expect([...epochs].sort()).toEqual(['2', '3']);
  },
);

test('a change of the keys that was refused after it was written leaves a vault that opens after a crash', async () => {
  const { session, folder } = await openTestVault({ deps });
  const request = { ownPassphrase: TEST_PASSPHRASE, passphrase: NEW_PASSPHRASE };
  expect(await failureOf(() => changePassphrase(deps, unsyncedCommit(session), request))).toMatchObject({
    code: 'file/disk-full',
  });
  const crashed = join(temporaryFolder(), 'Crashed.casekeep');
  cpSync(folder, crashed, { recursive: true });
  expect(await opens(crashed, TEST_PASSPHRASE)).toBe(false);
  expect(await opens(crashed, NEW_PASSPHRASE)).toBe(true);
  expect(readdirSync(crashed).sort()).toEqual(['vault.db', 'vault.head', 'vault.keys', 'vault.keys.bak']);
});

test('a rotation that cannot put the key files right leaves the only one that counts', async () => {
  const { session, folder } = await openTestVault({ deps });
  const older = readFileSync(join(folder, 'vault.keys'));
  await changePassphrase(deps, session, { ownPassphrase: TEST_PASSPHRASE, passphrase: NEW_PASSPHRASE });
  // As after a change that could not take its place at its very end, on a disk that still refuses.
  renameSync(join(folder, 'vault.keys'), join(folder, 'vault.keys.next'));
  for (const name of ['vault.keys', 'vault.keys.bak']) writeFileSync(join(folder, name), older);
  mkdirSync(join(folder, 'vault.keys.part'));
  const rotating = () => rotateDataKey(deps, session, { ownPassphrase: NEW_PASSPHRASE, ...quiet });
  expect(await failureOf(rotating)).toMatchObject({ code: 'file/not-writable' });
  session.close();
  rmdirSync(join(folder, 'vault.keys.part'));
  expect(await opens(folder, NEW_PASSPHRASE)).toBe(true);
  expect(await opens(folder, TEST_PASSPHRASE)).toBe(false);
});
