import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { PASSPHRASE, screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-backup-'));
const stick = join(folder, 'stick');
const restored = join(folder, 'Restored.casekeep');
let app: LaunchedApp;

beforeAll(async () => {
  mkdirSync(stick);
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

test('from the first backup over the drill to a restored vault, by the words on the screens', async () => {
  const { page } = app;
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await screens(page).createCase('Heron');

  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Backup', exact: true })
    .click();
  await page.getByText('This vault has no backup yet.').waitFor();
  await app.answerDialogs(stick);
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await page.getByText('Backup 1 is written, and another process has read all of it.').waitFor();
  await page.getByText('This place is on the same disk as the vault.').waitFor();
  await page.getByText('up to date').waitFor();
  expect(await page.getByRole('table', { name: 'Backups of this vault' }).getByRole('row').count()).toBe(2);

  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('Backup 1 can be restored. The trial was removed.').waitFor();
  expect(readdirSync(folder).filter((name) => name.startsWith('drill'))).toEqual([]);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Backup 2 is written').waitFor();

  await page.keyboard.press('Control+L');
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await app.answerDialogs(stick, restored);
  await page.getByRole('button', { name: 'Choose the folder…' }).click();
  await page.getByRole('radio', { name: /^Backup 2/u }).waitFor();
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  const passphrase = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  await passphrase.fill('not the passphrase');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('This passphrase does not open the vault.').waitFor();
  await passphrase.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('heading', { name: 'Restored: Restored' }).waitFor();
  await page.getByText('Backup 2 is now a vault with 1 case').waitFor();
  await page.getByRole('button', { name: 'Go on to unlock it' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Heron' }).waitFor();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  await page.getByText('This vault was restored from backup 2.').waitFor();
});
