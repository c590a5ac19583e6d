import { createHash, randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { insertRun } from '#core/backup/runs/backup-repository.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { insertUnfinishedFile, updateUnfinishedFile } from '#core/outgoing/unfinished-file-repository.ts';
import { changeRole } from '#core/vault/users/change-role.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { Api } from '#shared/contract.ts';
import { caseId as caseIdOf } from '#shared/ids/ids.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { openTestVault, temporaryFolder, testDeps, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { pastTheApp } from '#tests/support/past-the-app.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

interface Written {
  /** Open, as whoever writes. */
  readonly session: VaultSession;
  /** Who opens the vault next. */
  readonly admin: string;
  readonly out: string;
}

/**
 * A vault into which `who` has written past the app, with their own signing key, opened next by its administrator. As
 * somebody who may only read, that is planted; as a colleague who may export, it is what a stop left.
 */
async function openedAfter(
  who: 'read-only' | 'caseworker',
  write: (written: Written) => void,
): Promise<{ readonly api: Api; readonly out: string }> {
  const { session, folder, deps } = await openTestVault({ deps: testDeps() });
  const admin = session.user.id;
  const out = temporaryFolder();
  createCase(session, { fields: aCase() });
  await addBo(deps, session, who);
  session.close();
  const asBo = await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE });
  write({ session: asBo, admin, out });
  asBo.close();
  const { api } = inProcessCore(deps);
  await api.vault.unlock({ folder: randomUUID(), passphrase: TEST_PASSPHRASE }, { paths: { folder } });
  // A job, which waits for the check; this one changes nothing.
  await api.vault.verify(undefined);
  return { api, out };
}

function digestHex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const newCase = { noun: 'case', recordId: null, caseId: null } as const;

test.each([
  ['read-only', 0],
  ['caseworker', 0],
] as const)(
  'a draft that somebody %s wrote under another name is offered to nobody',
  async (who, offered) => {
    const { api } = await openedAfter(who, ({ session, admin }) => {
      saveDraft(session, { ...newCase, content: { codeword: 'Planted' } });
      pastTheApp(session.access, () => session.access.run(sql`UPDATE draft SET user_id = ${admin}`));
    });
    expect(await api.draft.list(undefined)).toHaveLength(offered);
    expect(await api.draft.find(newCase)).toBeNull();
    // The control: one's own is.
    await api.draft.save({ ...newCase, content: { codeword: 'Own' } });
    expect(await api.draft.find(newCase)).toMatchObject({ content: { codeword: 'Own' } });
  },
);

test('a draft from before one was given new keys is offered all the same, once it is known whose they were', async () => {
  const { session, folder, deps } = await openTestVault({ deps: testDeps() });
  const bo = await addBo(deps, session, 'caseworker');
  const boss = session.user.id;
  await changeRole(deps, session, { ownPassphrase: TEST_PASSPHRASE, id: bo.id, role: 'administrator' });
  saveDraft(session, { ...newCase, content: { codeword: 'Before' } });
  session.close();
  const first = inProcessCore(deps);
  await first.api.vault.unlock({ folder: randomUUID(), passphrase: BO_PASSPHRASE }, { paths: { folder } });
  const passphrase = 'amber cradle window thistle';
  await first.api.user.resetPassphrase({ ownPassphrase: BO_PASSPHRASE, id: boss, passphrase });
  first.stop();
  const { api } = inProcessCore(deps);
  await api.vault.unlock({ folder: randomUUID(), passphrase }, { paths: { folder } });
  expect(await api.draft.find(newCase)).toMatchObject({ content: { codeword: 'Before' } });
});

test.each([
  ['read-only', true, 0],
  ['caseworker', false, 1],
] as const)(
  'what somebody %s says that an export left is cleared up or recorded only if they may export',
  async (who, isThere, recorded) => {
    const left = (out: string) => partPath(join(out, 'letter.pdf'), 'ab'.repeat(8));
    const named = (out: string) => join(out, 'case.json');
    const { api, out } = await openedAfter(who, ({ session, out: folder }) => {
      writeFileSync(left(folder), 'a file of somebody');
      writeFileSync(named(folder), 'another');
      const caseId = session.db.value<string>(sql`SELECT id FROM case_record`);
      const path = partPath(named(folder), 'cd'.repeat(8));
      inTransaction(session, (tx) => {
        insertUnfinishedFile(tx, { path: left(folder), volume: undefined });
        insertUnfinishedFile(tx, { path, volume: undefined });
        updateUnfinishedFile(tx, path, {
          kind: 'archive',
          caseId: caseIdOf.parse(caseId),
          words: { what: 'archive', format: 2, bytes: 7, sha256: digestHex('another') },
          series: null,
          sha256: Uint8Array.from(Buffer.from(digestHex('another'), 'hex')),
        });
      });
    });
    const list = async () => (await api.history.activity({ kind: 'departures' })).entries;
    await expect.poll(async () => (await list()).length).toBe(recorded);
    await api.vault.verify(undefined);
    expect(await list()).toHaveLength(recorded);
    expect(existsSync(left(out))).toBe(isThere);
    expect(existsSync(named(out))).toBe(true);
  },
);

test.each([
  ['read-only', null],
  ['caseworker', '2026-03-01T09:00:00.000Z'],
] as const)('a backup that somebody %s says they made counts only if they may make one', async (who, at) => {
  const { api } = await openedAfter(who, ({ session, out }) => {
    const run = { id: '0'.repeat(16), at: '2026-03-01T09:00:00.000Z', bytes: 1, attachments: 0 };
    inTransaction(session, (tx) =>
      insertRun(tx, { ...run, sequence: 900_000, place: out }, new Uint8Array(32)),
    );
  });
  expect(await api.backup.last(undefined)).toEqual({ at });
  expect((await api.backup.status(undefined)).runs).toHaveLength(at === null ? 0 : 1);
  const code = at === null ? 'backup/no-place' : 'backup/target-gone';
  expect(await failureOf(() => api.backup.drill(undefined))).toMatchObject({ code });
});
