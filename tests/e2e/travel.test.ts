import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { PASSPHRASE, screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-travel-'));
const trip = join(folder, 'Trip.casekeep');
const NEW_PASSPHRASE = 'pepper ladder violin anchor meadow';
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function fillPassphrases(passphrase: string): Promise<void> {
  const { page } = app;
  await page.getByRole('textbox', { name: 'Passphrase of the travel vault' }).fill(passphrase);
  await page.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase);
  await page.getByRole('button', { name: 'Make the travel vault' }).click();
}

test('a selected case goes into a travel vault that opens with its own passphrase and holds nothing else', async () => {
  const { page } = app;
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await screens(page).createCase('Heron');
  await screens(page).createCase('Sparrow');
  await screens(page).go('Cases');
  await page.getByRole('button', { name: 'Travel vault…' }).click();
  await page.getByText('Select the cases first').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  await page
    .getByRole('row')
    .filter({ hasText: 'Heron' })
    .click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Travel vault…' }).click();
  await page.getByText('Makes a vault of its own with 1 case,').waitFor();
  await app.answerDialogs(trip);
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await fillPassphrases(PASSPHRASE);
  await page.getByText('This passphrase opens the vault that the cases come from.').waitFor();
  await fillPassphrases(NEW_PASSPHRASE);
  await page.getByText('Trip is made and proved: 1 case.').waitFor();
  expect(readdirSync(folder).sort()).toEqual(['Office.casekeep', 'Trip.casekeep', 'user-data']);
  await page.getByRole('button', { name: 'Close' }).click();

  await page.keyboard.press('Control+L');
  await app.answerDialogs(trip);
  await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(NEW_PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Heron' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Sparrow' }).count()).toBe(0);
});

test('the file of a case offers a travel vault of that case', async () => {
  const { page } = app;
  await screens(page).openCase('Heron');
  await page.getByRole('button', { name: 'Travel vault…' }).click();
  await page.getByText('Makes a vault of its own with 1 case,').waitFor();
  await page.getByRole('button', { name: 'Make the travel vault' }).click();
  await page.getByText('Choose a place first.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.getByRole('heading', { name: 'Travel vault' }).count()).toBe(0);
});
