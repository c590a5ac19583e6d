import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { unlockVault } from '#core/vault/unlock-vault.ts';
import { openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';

test('a new vault opens again with its passphrase and knows its user', async () => {
  const { session, folder, deps } = await openTestVault();
  const { vaultId, user } = session;
  session.close();
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  expect(again).toMatchObject({ vaultId, user, name: 'Test', isTraining: false });
  expect(again.db.value(sql`SELECT count(*) FROM audit_entry`)).toBe(3);
  again.close();
});
