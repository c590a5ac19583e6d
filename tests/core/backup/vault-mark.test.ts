import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBackups } from '#core/backup/find-backups.ts';
import { markOfBackup, markOfVault } from '#core/backup/vault-mark.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { backUp, vaultWithPlace } from './backup-fixtures.ts';

test('a backup bears the mark of its vault, wherever its folder was copied to', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const { leastCost } = vault.deps;
  const mark = markOfVault(vault.deps, vault.folder);
  expect(basename(vault.store)).toBe(`store-${String(mark)}`);
  const copied = join(temporaryFolder(), 'drawer');
  cpSync(vault.store, copied, { recursive: true });
  for (const place of [vault.place, copied]) {
    const [backup] = await findBackups(place);
    expect(backup === undefined ? undefined : markOfBackup(backup, leastCost)).toBe(mark);
  }
});

test('where the key file cannot be read its folder says whose the backup is, and elsewhere nothing does', async () => {
  const vault = await vaultWithPlace();
  await backUp(vault);
  const { leastCost } = vault.deps;
  const [backup] = await findBackups(vault.place);
  if (backup === undefined) throw new Error('no backup');
  writeFileSync(join(backup.folder, 'vault.keys'), 'nothing of ours');
  expect(markOfBackup(backup, leastCost)).toBe(markOfVault(vault.deps, vault.folder));
  const copied = join(temporaryFolder(), 'drawer');
  cpSync(backup.folder, join(copied, basename(backup.folder)), { recursive: true });
  const [elsewhere] = await findBackups(copied);
  expect(elsewhere === undefined ? undefined : markOfBackup(elsewhere, leastCost)).toBeNull();
});

test('a place on a network is not asked, and one that is gone has no mark', async () => {
  const { deps, folder, session } = await vaultWithPlace();
  expect(
    markOfVault({ ...deps, disk: { ...deps.disk, kindOf: () => 'network', deviceOf: () => '0:52' } }, folder),
  ).toBeNull();
  expect(markOfVault(deps, folder)).not.toBeNull();
  session.close();
  rmSync(folder, { recursive: true });
  expect(markOfVault(deps, folder)).toBeNull();
});
