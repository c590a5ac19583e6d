import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { PASSPHRASE, screens } from '../support/screens.ts';
import { BO_PASSPHRASE } from '../support/vault-passphrases.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-dialogs-'));
/** No dialog has as many controls. */
const MAX_STEPS = 30;

let app: LaunchedApp;
let page: Page;
let on: ReturnType<typeof screens>;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  page = app.page;
  on = screens(page);
  await openNewVault(app, join(folder, 'office.casekeep'));
  await on.createCase('Heron');
  await on.go('People');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'As written' }).fill('Alim Sample');
  await on.save();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

const dialog = (): Locator => page.locator('[role=dialog], [role=alertdialog]');

async function settings(): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'People in this vault' }).waitFor();
}

async function person(): Promise<void> {
  await on.go('People');
  await page.getByRole('row').filter({ hasText: 'Alim Sample' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Alim Sample' }).waitFor();
}

/** What is opened, where, by which button and which line of its menu, and how many text fields it has. */
const dialogs: readonly (readonly [name: string, () => Promise<void>, string, string | null, number])[] = [
  ['adding somebody', settings, 'Add somebody…', null, 3],
  ['one’s own passphrase', settings, 'Change my passphrase…', null, 3],
  ['renewing the data key', settings, 'Renew the data key…', null, 1],
  ['a recovery key', settings, 'Make a recovery key…', null, 1],
  ['a receipt', settings, 'Show a receipt', null, 0],
  ['checking a receipt', settings, 'Check a receipt', null, 2],
  ['a role', settings, 'Actions for Bo', 'Change role…', 1],
  ['somebody’s passphrase', settings, 'Actions for Bo', 'Reset passphrase…', 3],
  ['removing somebody', settings, 'Actions for Bo', 'Remove…', 1],
  ['a travel vault', () => on.openCase('Heron'), 'Travel vault…', null, 2],
  ['erasing a person', person, 'More about this person', 'Erase…', 1],
];

/** Goes round by Tab, types into every text field on the way, and tells how many there were. */
async function goRound(): Promise<number> {
  let fields = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      const isNew = focused?.hasAttribute('data-visited') === false;
      focused?.setAttribute('data-visited', '');
      return {
        isInside: focused?.closest('[role=dialog], [role=alertdialog]') !== null,
        isNew,
        isField: focused?.matches('input:not([type=radio], [type=checkbox]), textarea') === true,
      };
    });
    expect(at.isInside).toBe(true);
    if (!at.isNew && step > 1) return fields;
    if (at.isField && at.isNew) {
      fields += 1;
      await page.keyboard.type('abc');
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not come round in ${MAX_STEPS} steps`);
}

async function pressByKey(button: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
}

/** The focus returns a frame after the dialog has gone, which on a busy machine takes its time. */
async function expectFocus(button: Locator): Promise<void> {
  await expect.poll(() => isFocused(button)).toBe(true);
}

async function isFocused(button: Locator): Promise<boolean> {
  return button.evaluate((element) => element === document.activeElement);
}

test('a colleague is added without the pointer, and the focus is back at the button', async () => {
  await settings();
  const opener = page.getByRole('button', { name: 'Add somebody…' });
  await pressByKey(opener);
  await dialog().waitFor();
  for (const [field, words] of [
    ['Name', 'Bo'],
    ['First passphrase', BO_PASSPHRASE],
    ['Your passphrase now', PASSPHRASE],
  ] as const) {
    const wanted = dialog().getByRole('textbox', { name: field, exact: true });
    for (let step = 0; step < MAX_STEPS && !(await isFocused(wanted)); step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type(words);
    // The role is the next stop.
    if (field === 'Name') {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
    }
  }
  await dialog().getByText('Strong', { exact: true }).waitFor();
  const add = dialog().getByRole('button', { name: 'Add', exact: true });
  for (let step = 0; step < MAX_STEPS && !(await isFocused(add)); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Bo can now open the vault.').waitFor();
  await expectFocus(opener);
  expect(await page.getByRole('listitem').filter({ hasText: 'Bo' }).innerText()).toContain('Reviewer');
});

test.each(dialogs)(
  '%s: opened, gone round and left by keyboard, and the focus returns',
  async (_name, go, button, item, count) => {
    await go();
    const opener = page.getByRole('button', { name: button });
    await pressByKey(opener);
    if (item !== null) {
      await page.getByRole('menuitem', { name: item }).waitFor();
      await pressByKey(page.getByRole('menuitem', { name: item }));
    }
    await dialog().waitFor();
    if (count > 0) await dialog().getByRole('textbox').first().waitFor();
    await expect
      .poll(() => dialog().evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    expect(await goRound()).toBe(count);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expectFocus(opener);
  },
);

test('a focus that does not return is noticed', async () => {
  await settings();
  const opener = page.getByRole('button', { name: 'Show a receipt' });
  await pressByKey(opener);
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(opener);
  await opener.evaluate((element) => element.blur());
  expect(await isFocused(opener)).toBe(false);
});

test('Enter in a field goes on; a recovery key that is seen and not kept gives the focus back over two dialogs', async () => {
  await settings();
  const opener = page.getByRole('button', { name: 'Make a recovery key…' });
  await pressByKey(opener);
  const own = dialog().getByRole('textbox', { name: 'Your passphrase now' });
  await own.fill('not the one that opens it');
  await own.press('Enter');
  await dialog().getByRole('alert').waitFor();
  await own.fill(PASSPHRASE);
  await own.press('Enter');
  await page.getByRole('alertdialog', { name: 'Write this down' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(opener);
});

test('after a backup and after a trial restore the focus is where it was', async () => {
  await on.go('Backup');
  mkdirSync(join(folder, 'stick'));
  await app.answerDialogs(join(folder, 'stick'));
  await pressByKey(page.getByRole('button', { name: 'Choose a place…' }));
  await page.getByText('Backup 1 is written').waitFor();
  await expectFocus(page.getByRole('button', { name: 'Back up now' }));
  await page.keyboard.press('Enter');
  await page.getByText('Backup 2 is written').waitFor();
  await expectFocus(page.getByRole('button', { name: 'Back up now' }));
  await pressByKey(page.getByRole('button', { name: 'Try it' }));
  await page.getByText('Backup 2 can be restored').waitFor();
  await expectFocus(page.getByRole('button', { name: 'Try it' }));
});
