import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import { sql } from '#core/database/sql.ts';
import { openTestVault, testDeps, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';

const ticket = '11111111-1111-4111-8111-111111111111' as never;
const quiet = { report: () => undefined, pause: async () => undefined };

/** A locked vault, a way to try passphrases in a new core each time, and what its audit then says of failures. */
async function lockedVault() {
  const deps = testDeps();
  const { session, folder } = await openTestVault({ deps });
  session.close();
  const { signal } = new AbortController();
  const context = { path: () => folder, signal } as unknown as CallContext<never>;

  async function coreThatTried(...passphrases: readonly string[]) {
    const core = createCore({ deps, onChange: () => undefined });
    onTestFinished(core.close);
    for (const passphrase of passphrases) {
      const attempt = Promise.resolve(core.handlers.vault.unlock({ folder: ticket, passphrase }, context));
      await attempt.catch(() => undefined);
    }
    return core;
  }

  async function failures(): Promise<unknown[]> {
    const opened = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
    try {
      expect(await verifyVault(opened, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
      return opened.db
        .all<{ text: string }>(sql`
          SELECT text FROM audit_detail JOIN audit_entry ON seq = audit_seq
          WHERE action = 'unlock-failed' ORDER BY seq`)
        .map(({ text }): unknown => JSON.parse(text));
    } finally {
      opened.close();
    }
  }

  return { deps, context, coreThatTried, failures };
}

test('whoever opens the vault next signs how often it was tried in vain, also by an earlier process', async () => {
  const { deps, coreThatTried, failures } = await lockedVault();
  deps.clock.advanceMs(3_600_000);
  (await coreThatTried('wrong', 'wrong again')).close();
  (await coreThatTried(TEST_PASSPHRASE)).close();
  expect(await failures()).toEqual([{ failures: 2, since: '2026-03-01T09:00:00.000Z' }]);
});

test('nothing is noted when nothing failed, and nothing twice', async () => {
  const { coreThatTried, failures } = await lockedVault();
  (await coreThatTried('wrong', TEST_PASSPHRASE)).close();
  (await coreThatTried(TEST_PASSPHRASE)).close();
  expect(await failures()).toHaveLength(1);
});

test('wrong passphrases in an open vault are noted too', async () => {
  const { context, coreThatTried, failures } = await lockedVault();
  const { handlers, close } = await coreThatTried(TEST_PASSPHRASE);
  const passphrase = 'another correct horse battery';
  const change = (ownPassphrase: string, next: string) =>
    handlers.user.changePassphrase({ ownPassphrase, passphrase: next }, context);
  const wrong = await failureOf(() => change('no', passphrase));
  expect(wrong).toMatchObject({ code: 'vault/wrong-passphrase' });
  await change(TEST_PASSPHRASE, passphrase);
  await change(passphrase, TEST_PASSPHRASE);
  close();
  expect(await failures()).toEqual([{ failures: 1, since: '2026-03-01T09:00:00.000Z' }]);
});

test('whoever opens the vault is told what was tried before, since when, and once only', async () => {
  const { deps, coreThatTried } = await lockedVault();
  deps.clock.advanceMs(3_600_000);
  const first = await coreThatTried('wrong', 'wrong again', TEST_PASSPHRASE);
  const told = { count: 2, since: '2026-03-01T09:00:00.000Z' };
  expect(first.handlers.vault.summary(undefined, {} as never)).toMatchObject({ wrongTries: told });
  first.close();
  const second = await coreThatTried(TEST_PASSPHRASE);
  expect(second.handlers.vault.summary(undefined, {} as never)).toMatchObject({ wrongTries: null });
});
