import { readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { createPutBack } from '#core/vault/session/put-back.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { allTrials, isNothingToTell, runTrials, type MovedResult } from '#tests/support/moved-trials.ts';

/** Who writes over the database itself leaves nothing that anybody could put back; it is told. */
const isBeyondHelp = ({ trial }: MovedResult) => trial.file === 'vault.db' && trial.what === 'emptied';

const nameOf = ({ trial }: MovedResult) => `${trial.file} ${trial.what} while ${trial.while}`;

test.each([
  ['locked', 19],
  ['killed', 19],
] as const)(
  'whatever happens to the files of an open vault, nothing that was acknowledged is lost and it is told: %s',
  async (ending, count) => {
    const trials = allTrials([ending === 'locked' ? 'saving' : 'nobody does anything']);
    const results = await runTrials(temporaryFolder(), trials, ending);
    expect(results).toHaveLength(count);
    expect(results.filter((result) => result.lost.length > 0 && !isBeyondHelp(result)).map(nameOf)).toEqual(
      [],
    );
    const untold = results.filter(({ moved, trial }) => moved === null && !isNothingToTell(trial));
    expect(untold.map(nameOf)).toEqual([]);
  },
);

test('control: a vault that checkpoints without asking loses what was saved since', async () => {
  const trial = { file: 'vault.db', what: 'replaced by a copy', while: 'nobody does anything' } as const;
  const [result] = await runTrials(temporaryFolder(), [trial], 'unguarded');
  expect(result?.lost).toEqual(['Wren', 'Lark']);
});

test('what is written over many turns while the files move is not told to be saved', async () => {
  const { session, folder } = await openTestVault();
  const attempt = session.longTransaction.run(session, async () => {
    await Promise.resolve();
    renameSync(join(folder, 'vault.db-wal'), join(folder, 'elsewhere'));
  });
  expect(await failureOf(() => attempt)).toMatchObject({ code: 'vault/moved' });
  session.close();
});

/** Until SQLite has moved all of it into the database by itself, and the next one begins at the front of the -wal file. */
function fillWal(session: VaultSession): void {
  inTransaction(session, (tx) => insertBytes(tx, 6_000_000));
}

function insertBytes(tx: WriteDb, bytes: number): void {
  for (let at = 0; at < bytes; at += 100_000) {
    tx.run(sql`INSERT INTO meta (key, value) VALUES (${`planted ${randomUUID()}`}, ${'x'.repeat(100_000)})`);
  }
}

test('what is too much for memory is saved, and nothing is told to have moved', async () => {
  const { session } = await openTestVault();
  fillWal(session);
  session.access.exec('PRAGMA cache_size = 20');
  fillWal(session);
  expect(session.movedFiles()).toBeNull();
  await session.longTransaction.run(session, async (tx) => insertBytes(tx, 6_000_000));
  inTransaction(session, (tx) => insertBytes(tx, 1));
  expect(session.movedFiles()).toBeNull();
  expect(session.db.value(sql`SELECT count(*) FROM meta WHERE key LIKE 'planted %'`)).toBe(181);
});

test('what cannot be saved beside leaves nothing half done, however often it is tried', async () => {
  const { session, folder } = await openTestVault();
  const database = join(folder, 'vault.db');
  writeFileSync(`${database}.new`, 'another database');
  renameSync(`${database}.new`, database);
  const isFullAt = { name: join('no such folder', 'vault.keys'), bytes: new Uint8Array(1) };
  const failing = createPutBack(session.connection, () => [isFullAt]);
  for (let tries = 0; tries < 3; tries++)
    expect(await failureOf(() => failing.now())).toMatchObject({ code: 'file/not-found' });
  expect(readdirSync(dirname(folder))).toEqual(['Test.casekeep']);
  expect(createPutBack(session.connection, () => []).now()).toBe('beside');
  expect(readdirSync(dirname(folder)).toSorted()).toEqual(['Test-kept-1.casekeep', 'Test.casekeep']);
  session.close();
});

test('what is put back is never written through a link that was planted', async () => {
  const { session, folder } = await openTestVault();
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  writeFileSync(elsewhere, 'of somebody else');
  rmSync(join(folder, 'vault.db'));
  symlinkSync(elsewhere, join(folder, 'vault.db.part'));
  expect(createPutBack(session.connection, () => []).now()).toBe('put-back');
  expect(readFileSync(elsewhere, 'utf8')).toBe('of somebody else');
  expect(statSync(join(folder, 'vault.db')).size).toBeGreaterThan(0);
  session.close();
});
