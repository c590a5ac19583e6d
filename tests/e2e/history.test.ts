import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-history-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

test('an older version is restored, a receipt is checked and a person is erased, by the words on the screens', async () => {
  const { page } = app;
  const on = screens(page);
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await on.createCase('Heron');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Codeword' }).fill('Egret');
  await on.save();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Restore version 1…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('row', { name: /Codeword/u })
    .getByText('Heron')
    .waitFor();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Version 1 is restored, as version 3.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Heron' }).waitFor();

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show a receipt' }).click();
  await dialog.getByRole('listitem').nth(11).waitFor();
  const words = await dialog.getByRole('listitem').allTextContents();
  expect(words).toHaveLength(12);
  const entries = await dialog.locator('strong').textContent();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Check a receipt' }).click();
  await dialog.getByRole('textbox', { name: 'The twelve words' }).fill(words.join(' '));
  await dialog.getByRole('textbox', { name: 'Number of entries' }).fill(`${entries ?? ''}1`);
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByText('do not belong together').waitFor();
  await dialog.getByRole('textbox', { name: 'Number of entries' }).fill(entries ?? '');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByText('The receipt fits.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await on.go('People');
  await page.getByRole('button', { name: 'New person' }).first().click();
  await page.getByRole('textbox', { name: 'As written' }).first().fill('Alim Sample');
  await on.save();
  await page.getByRole('button', { name: 'More about this person' }).click();
  await page.getByRole('menuitem', { name: 'Erase…' }).click();
  const erase = page.getByRole('alertdialog');
  await erase.getByText('Dossiers and archives that were given away').waitFor();
  await erase.getByRole('button', { name: 'Erase for good' }).click();
  await erase.getByText('This is not the name.').waitFor();
  await erase.getByRole('textbox', { name: 'Name of the person' }).fill('Alim Sample');
  await erase.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  expect(await page.getByText('Alim Sample').count()).toBe(0);
});
