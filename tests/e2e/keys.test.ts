import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { PASSPHRASE } from '../support/screens.ts';
import { BO_PASSPHRASE, NEW_PASSPHRASE } from '../support/vault-passphrases.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-keys-'));
const vaultFolder = join(folder, 'office.casekeep');

let app: LaunchedApp;
let page: Page;
let recoveryKey = '';

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  page = app.page;
  await openNewVault(app, vaultFolder);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function openSettings(): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'People in this vault' }).waitFor();
}

async function lock(): Promise<void> {
  await untilEmptied(page, () => page.keyboard.press('Control+l'));
}

async function chooseVault(): Promise<void> {
  await app.answerDialogs(vaultFolder);
  await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).waitFor();
}

async function unlock(passphrase: string): Promise<void> {
  await chooseVault();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

function dialog(): Locator {
  return page.getByRole('alertdialog');
}

async function confirm(passphrase: string, button: string): Promise<void> {
  await dialog().getByRole('textbox', { name: 'Your passphrase now' }).fill(passphrase);
  await dialog().getByRole('button', { name: button }).click();
}

function people(): Promise<readonly string[]> {
  return page
    .locator('li')
    .filter({ hasText: /Administrator|Read only|removed/u })
    .allInnerTexts();
}

test('an administrator adds somebody; a wrong own passphrase is said at its field', async () => {
  await openSettings();
  await page.getByRole('button', { name: 'Add somebody…' }).click();
  await dialog().getByRole('button', { name: 'Add', exact: true }).click();
  await dialog().getByText('Give a name that the office knows.').waitFor();
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Bo');
  await dialog()
    .getByText(/^Read only/u)
    .click();
  await dialog().getByRole('button', { name: 'Suggest one' }).click();
  await dialog().getByText('Strong', { exact: true }).waitFor();
  await dialog().getByRole('textbox', { name: 'First passphrase' }).fill(BO_PASSPHRASE);
  await dialog().getByText('Strong', { exact: true }).waitFor();
  await confirm('not my passphrase', 'Add');
  await dialog()
    .getByText(/^This passphrase does not open the vault/u)
    .waitFor();
  await confirm(PASSPHRASE, 'Add');
  await page.getByText('Bo can now open the vault.').waitFor();
  expect((await people()).length).toBe(2);
});

test('a recovery key is shown, typed back with a mistake that is named, and then without', async () => {
  await page.getByText(/^There is no recovery key/u).waitFor();
  await page.getByRole('button', { name: 'Make a recovery key…' }).click();
  await confirm(PASSPHRASE, 'Show the key');
  await dialog().getByRole('heading', { name: 'Write this down' }).waitFor();
  const groups = await dialog().getByRole('listitem').allInnerTexts();
  expect(groups).toHaveLength(8);
  recoveryKey = groups.join(' ');
  await dialog().getByRole('button', { name: 'I have written it down' }).click();
  const swapped = [...groups.slice(0, 6), groups[7], groups[6]].join('-');
  await dialog().getByRole('textbox', { name: 'Recovery key' }).fill(swapped);
  await dialog().getByRole('button', { name: 'Check' }).click();
  await dialog()
    .getByText(/^Group 7 has a mistake in it/u)
    .waitFor();
  await dialog().getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey.toLowerCase());
  await dialog().getByRole('button', { name: 'Check' }).click();
  await page.getByText(/^The recovery key is in force/u).waitFor();
});

test('who may only read sees no way to change people, and cannot make one', async () => {
  await lock();
  await unlock(BO_PASSPHRASE);
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  await openSettings();
  await page.getByRole('button', { name: 'Change my passphrase…' }).waitFor();
  expect(await page.getByRole('button', { name: 'Add somebody…' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /recovery key…|new one…/u }).count()).toBe(0);
});

test('with the recovery key somebody gets a new passphrase and works on', async () => {
  await lock();
  await chooseVault();
  await page.getByRole('button', { name: 'Use the recovery key' }).click();
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Tester', { exact: true }).click();
  await page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill(NEW_PASSPHRASE);
  await page.getByRole('textbox', { name: 'New passphrase again' }).fill(NEW_PASSPHRASE);
  await page.getByRole('button', { name: 'Set the passphrase and open' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('somebody is removed, the data key renewed, and their passphrase opens nothing more', async () => {
  await openSettings();
  await page.getByRole('button', { name: 'Actions for Bo' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await confirm(NEW_PASSPHRASE, 'Remove…');
  await page.getByText(/^Bo cannot open the vault any more/u).waitFor();
  await page.getByRole('button', { name: 'Renew the data key…' }).click();
  await confirm(NEW_PASSPHRASE, 'Encrypt anew');
  await page.getByText(/^The database is encrypted under a new key/u).waitFor();
  await lock();
  await unlock(BO_PASSPHRASE);
  await page.getByText(/^This passphrase does not open the vault/u).waitFor();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(NEW_PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
