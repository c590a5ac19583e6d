import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { partMark } from '#core/files/part-mark.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { copyIn } from '#core/vault/opening/copy-in.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { openTestVault, TEST_PASSPHRASE, testDeps } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { withoutRights } from '#tests/support/without-rights.ts';

const quiet = { report: () => {}, pause: async () => {} };

/** As it is left by pulling the plug: what was saved last is in the -wal file alone. */
async function unplugged() {
  const { session, folder } = await openTestVault();
  createCase(session, { fields: aCase({ codeword: 'Checkpointed' }) });
  await attachBlob(session, oneChunk('an attachment'), { ...quiet, record: () => {} });
  session.connection.checkpoint();
  createCase(session, { fields: aCase({ codeword: 'Onlyinwal' }) });
  const source = join(dirname(folder), 'Stick.casekeep');
  cpSync(folder, source, { recursive: true });
  session.close();
  rmSync(folder, { recursive: true });
  return { source, target: join(dirname(folder), 'Desk.casekeep') };
}

async function* oneChunk(text: string) {
  yield Buffer.from(text);
}

async function codewordsIn(folder: string): Promise<readonly string[]> {
  const session = await unlockVault(testDeps(), { folder, passphrase: TEST_PASSPHRASE });
  try {
    expect(await verifyEverything(session, recordKinds, quiet)).toMatchObject({
      pagesOk: true,
      firstBrokenEntry: null,
      attachments: 1,
      damagedAttachments: [],
    });
    return session.db
      .all<{ codeword: string }>(sql`SELECT codeword FROM case_record ORDER BY codeword`)
      .map(({ codeword }) => codeword);
  } finally {
    session.close();
  }
}

/** Names, sizes, times of change and content of everything in a folder. */
function stateOf(folder: string): unknown {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, statSync(path).mtimeMs, readFileSync(path).toString('base64')]);
}

/** Opens a vault in a process of its own, as another window does; returns what ends that. */
async function openElsewhere(folder: string): Promise<() => Promise<void>> {
  const program = fileURLToPath(new URL('holding-child.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, TEST_PASSPHRASE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  async function end(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }
  onTestFinished(end);
  await once(child.stdout, 'data');
  return end;
}

test.runIf(process.platform === 'linux')(
  'a vault that another program has open is refused, and copied once it is closed there',
  async () => {
    const { source, target } = await unplugged();
    const end = await openElsewhere(source);
    const before = stateOf(source);
    expect(await failureOf(() => copyIn(testDeps(), { source, target }, quiet))).toMatchObject({
      code: 'vault/in-use',
    });
    expect(stateOf(source)).toEqual(before);
    expect(existsSync(target)).toBe(false);
    await end();
    await copyIn(testDeps(), { source, target }, quiet);
    expect(await codewordsIn(target)).toEqual(['Checkpointed', 'Onlyinwal']);
  },
);

test('a vault that somebody opens while it is copied is refused as well, and nothing is left of the copy', async () => {
  const { source, target } = await unplugged();
  let opening: Promise<unknown> | undefined;
  const pause = async () => void (await (opening ??= openElsewhere(source)));
  const failure = await failureOf(() => copyIn(testDeps(), { source, target }, { ...quiet, pause }));
  expect(failure).toMatchObject({ code: expect.stringMatching(/^vault\/(in-use|changed-meanwhile)$/u) });
  expect(readdirSync(dirname(target))).toEqual(['Stick.casekeep']);
});

test('a vault that may only be read is copied with what was saved last, and opens; the source is untouched', async () => {
  const { source, target } = await unplugged();
  for (const name of readdirSync(source)) if (name !== 'blobs') chmodSync(join(source, name), 0o444);
  for (const folder of [join(source, 'blobs'), source]) chmodSync(folder, 0o555);
  for (const name of readdirSync(join(source, 'blobs'))) chmodSync(join(source, 'blobs', name), 0o444);
  chmodSync(dirname(source), 0o777);
  const before = stateOf(source);
  const request = { folder: source, passphrase: TEST_PASSPHRASE };
  const refused = await failureOf(() => withoutRights(() => unlockVault(testDeps(), request)));
  expect(refused).toMatchObject({ code: 'vault/read-only-place' });

  const copied = await withoutRights(() => copyIn(testDeps(), { source, target }, quiet));
  expect(copied).toEqual({ name: 'Desk', attachments: 1 });
  expect(stateOf(source)).toEqual(before);
  expect(statSync(target).mode & 0o777).toBe(0o700);
  expect(statSync(join(target, 'vault.db')).mode & 0o777).toBe(0o600);
  expect(readdirSync(target)).not.toContain('vault.db-shm');
  expect(await codewordsIn(target)).toEqual(['Checkpointed', 'Onlyinwal']);
});

test('without its -wal file the same vault lacks what was saved last, so that is what the copy saves', async () => {
  const { source, target } = await unplugged();
  rmSync(join(source, 'vault.db-wal'));
  await copyIn(testDeps(), { source, target }, quiet);
  expect(await codewordsIn(target)).toEqual(['Checkpointed']);
});

test.each([
  ['the database', 'vault.db'],
  ['the -wal file', 'vault.db-wal'],
  ['the key file', 'vault.keys'],
] as const)(
  'a vault in which %s changes during the copy is refused and nothing is left',
  async (_what, name) => {
    const { source, target } = await unplugged();
    let hasChanged = false;
    const failure = await failureOf(() =>
      copyIn(
        testDeps(),
        { source, target },
        {
          pause: async () => {},
          report({ phase }) {
            if (phase !== 'comparing' || hasChanged) return;
            hasChanged = true;
            appendFileSync(join(source, name), 'x');
          },
        },
      ),
    );
    expect(failure).toMatchObject({ code: 'vault/changed-meanwhile' });
    expect(readdirSync(dirname(target))).toEqual(['Stick.casekeep']);
  },
);

test('a -wal file that appears during the copy is noticed too', async () => {
  const { source, target } = await unplugged();
  const wal = readFileSync(join(source, 'vault.db-wal'));
  rmSync(join(source, 'vault.db-wal'));
  const failure = await failureOf(() =>
    copyIn(
      testDeps(),
      { source, target },
      { pause: async () => {}, report: () => writeFileSync(join(source, 'vault.db-wal'), wal) },
    ),
  );
  expect(failure).toMatchObject({ code: 'vault/changed-meanwhile' });
  expect(existsSync(target)).toBe(false);
});

test('a copy that does not read back as it was written is removed', async () => {
  const { source, target } = await unplugged();
  let isAltered = false;
  const failure = await failureOf(() =>
    copyIn(
      testDeps(),
      { source, target },
      {
        pause: async () => {},
        report({ phase }) {
          if (phase !== 'comparing' || isAltered) return;
          isAltered = true;
          appendFileSync(join(partPath(target, partMark), 'vault.keys.bak'), 'x');
        },
      },
    ),
  );
  expect(failure).toMatchObject({ code: 'vault/copy-differs', params: { file: 'vault.keys.bak' } });
  expect(readdirSync(dirname(target))).toEqual(['Stick.casekeep']);
});

test('a source whose name is that of a part folder is copied and left as it was', async () => {
  const { source, target } = await unplugged();
  const oddly = `${target}.part`;
  renameSync(source, oddly);
  const before = readdirSync(oddly).sort();
  expect(await copyIn(testDeps(), { source: oddly, target }, quiet)).toMatchObject({ attachments: 1 });
  expect(await codewordsIn(target)).toEqual(['Checkpointed', 'Onlyinwal']);
  expect(readdirSync(oddly).sort()).toEqual(before);
});

test('a part folder that is there already is not taken', async () => {
  const { source, target } = await unplugged();
  mkdirSync(partPath(target, partMark));
  writeFileSync(join(partPath(target, partMark), 'mine'), 'mine');
  const failure = await failureOf(() => copyIn(testDeps(), { source, target }, quiet));
  expect(failure).toMatchObject({ code: 'file/already-exists' });
  expect(readdirSync(partPath(target, partMark))).toEqual(['mine']);
});

test('giving up leaves nothing', async () => {
  const { source, target } = await unplugged();
  const failure = await failureOf(() =>
    copyIn(
      testDeps(),
      { source, target },
      { report: () => {}, pause: () => Promise.reject(new Error('given up')) },
    ),
  );
  expect(failure).toMatchObject({ message: 'given up' });
  expect(readdirSync(dirname(target))).toEqual(['Stick.casekeep']);
});

test('what is no vault, a place that exists, one inside the vault and a full disk are refused by name', async () => {
  const { source, target } = await unplugged();
  const code = async (place: { source: string; target: string }, deps = testDeps()) =>
    failureOf(() => copyIn(deps, place, quiet));
  expect(await code({ source: `${source}-2`, target })).toMatchObject({ code: 'vault/not-found' });
  expect(await code({ source: dirname(source), target })).toMatchObject({ code: 'vault/not-a-vault' });
  expect(await code({ source, target: join(source, 'T.casekeep') })).toMatchObject({
    code: 'vault/inside-vault',
  });
  const deps = testDeps();
  const full = { ...deps, disk: { ...deps.disk, freeBytes: () => 1000 } };
  expect(await code({ source, target }, full)).toMatchObject({ code: 'vault/no-room' });
  const stick = { ...deps, disk: { ...deps.disk, kindOf: () => 'removable' as const } };
  expect(await code({ source, target }, stick)).toMatchObject({ code: 'vault/on-removable-disk' });
  mkdirSync(target);
  expect(await code({ source, target })).toMatchObject({ code: 'vault/not-empty' });
  expect(readdirSync(target)).toEqual([]);
});

test('a process that has a vault open copies none', async () => {
  const { source, target } = await unplugged();
  const core = inProcessCore();
  const ticket = '00000000-0000-4000-8000-000000000000' as never;
  const copy = () => core.api.vault.copyIn({ source: ticket, target: ticket }, { paths: { source, target } });
  expect(await copy()).toMatchObject({ name: 'Desk' });
  await core.api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths: { folder: target } });
  expect(await failureOf(copy)).toMatchObject({ code: 'vault/already-open' });
});
