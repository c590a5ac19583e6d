import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRunning } from '../support/electron-stand-in/is-running.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { createVault, PASSPHRASE, screens } from '../support/screens.ts';
import { NEW_PASSPHRASE } from '../support/vault-passphrases.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-clean-machine-'));
const stick = join(folder, 'stick');
const office = join(folder, 'office.casekeep');
/** What the colleague has: the folder with the backups, and what is written on the paper. */
let paper = '';

/** One after the other, as from one machine to the next. */
let app: LaunchedApp;
let page: Page;

beforeAll(async () => {
  mkdirSync(stick);
  await onMachine('first');
  await createVault(app, office);
  const on = screens(page);
  await on.createCase('Heron');
  await on.newIncident();
  await on.fillTitle('A call at night');
  await on.save();
  [paper = ''] = await recoveryKey('One key');
  await app.answerDialogs(stick);
  await on.go('Backup');
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await page.getByText('Backup 1 is written').waitFor();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function onMachine(name: string): Promise<void> {
  app = await launchApp({ userData: join(folder, name) });
  page = app.page;
}

/** Makes a recovery key and types it back; the whole of it, or its pieces. */
async function recoveryKey(
  form: 'One key' | 'Three pieces',
  passphrase = PASSPHRASE,
): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /^Make a recovery key…$|^Make a new one…$/u }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(new RegExp(`^${form}`, 'u')).click();
  await dialog.getByRole('textbox', { name: 'Your passphrase now' }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Show the key' }).click();
  await dialog.getByRole('heading', { name: 'Write this down' }).waitFor();
  const lists = await dialog.getByRole('list').all();
  const texts = await Promise.all(
    lists.map(async (list) => (await list.getByRole('listitem').allInnerTexts()).join('-')),
  );
  await dialog.getByRole('button', { name: 'I have written it down' }).click();
  for (const [index, text] of texts.entries()) {
    await dialog.getByRole('textbox').nth(index).fill(text);
  }
  await dialog.getByRole('button', { name: 'Check' }).click();
  await page.getByText(/^The recovery key is in force/u).waitFor();
  return texts;
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const type = (label: string, text: string) =>
  page.getByRole('textbox', { name: label, exact: true }).fill(text);

async function openRestore(source: string, target: string): Promise<void> {
  await press('Restore from a backup');
  await app.answerDialogs(source, target);
  await press('Choose the folder…');
  await page
    .getByRole('radio', { name: /^Backup /u })
    .first()
    .waitFor();
  await press('Choose a place…');
}

async function restoreWithKey(typed: string): Promise<void> {
  await page.getByText('The recovery key', { exact: true }).click();
  await type('Recovery key', typed);
  await press('Restore');
}

/** The sentence that a person reads. */
async function expectSentence(start: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: start }).waitFor();
}

test('wrong use of the restore form ends in a sentence that helps, and in no folder', async () => {
  await untilEmptied(page, () => page.keyboard.press('Control+l'));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  await press('Restore from a backup');
  await app.answerDialogs(empty);
  await press('Choose the folder…');
  await expectSentence('There is no finished Casekeep backup in this folder.');
  await press('Restore');
  await page.getByText('Choose the folder with the backups first.').waitFor();
  await page.getByText('Type the passphrase, or choose the recovery key above.').waitFor();
  await press('Back');

  // On top of the vault itself.
  await openRestore(stick, office);
  await restoreWithKey(paper);
  await expectSentence('This folder already holds something.');
  await press('Back');

  const target = join(folder, 'tried.casekeep');
  await openRestore(stick, target);
  const groups = paper.split('-');
  const swapped = [...groups.slice(0, 2), groups[3], groups[2], ...groups.slice(4)].join('-');
  await restoreWithKey(swapped);
  await expectSentence('Group 3 has a mistake in it.');
  await restoreWithKey(groups.slice(1).join('-'));
  await expectSentence('A recovery key has 8 groups');
  await restoreWithKey(groups.map(() => '00001').join('-'));
  await expectSentence('Group 1 has a mistake in it.');
  expect(existsSync(target)).toBe(false);
  expect(existsSync(`${target}.part`)).toBe(false);
  await press('Back');
});

test('a vault whose database is damaged leads to the restore form, which leaves it as it is', async () => {
  const database = join(office, 'vault.db');
  const good = join(folder, 'good.db');
  copyFileSync(database, good);
  const bytes = readFileSync(database);
  bytes[9000] = (bytes[9000] ?? 0) ^ 1;
  writeFileSync(database, bytes);
  await app.answerDialogs(office);
  await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
  await type('Passphrase', PASSPHRASE);
  await press('Unlock');
  await expectSentence('The database of this vault is damaged.');
  await press('Restore from a backup…');
  await page.getByText(/^Nothing of this vault is deleted or changed; keep it/u).waitFor();
  expect(readFileSync(database).equals(bytes)).toBe(true);
  copyFileSync(good, database);
  await press('Back');
});

test('on a clean machine, with the backup and the paper alone, a colleague works again by the words on the screen', async () => {
  await app[Symbol.asyncDispose]();
  rmSync(office, { recursive: true, maxRetries: 5 });
  rmSync(join(folder, 'first'), { recursive: true, maxRetries: 5 });
  renameSync(stick, join(folder, 'another-name-of-the-stick'));
  await onMachine('second');
  let steps = 0;
  const step = async (work: Promise<unknown>) => {
    steps += 1;
    await work;
  };
  const { core: before } = await app.processIds();
  await app.answerDialogs(join(folder, 'another-name-of-the-stick'), join(folder, 'new.casekeep'));
  await step(press('Restore from a backup'));
  await step(press('Choose the folder…'));
  await page.getByRole('radio', { name: /^Backup 1, .*the newest/u }).waitFor();
  await step(press('Choose a place…'));
  await step(page.getByText('The recovery key', { exact: true }).click());
  await step(type('Recovery key', paper.toLowerCase().replaceAll('-', ' ')));
  await step(press('Restore'));
  await page.getByRole('heading', { name: 'Restored: new' }).waitFor();
  await page.getByText('Backup 1 is now a vault with 1 case, 1 incident.').waitFor();
  // Nobody else could be let in, so who it is stands there already.
  expect(await page.getByRole('radio', { name: /^Tester/u }).isChecked()).toBe(true);
  // What restored had the key; it is gone before anybody goes on.
  const isLeft = () => before !== undefined && isRunning(before);
  while (isLeft()) await sleep(10);

  await step(type('New passphrase', NEW_PASSPHRASE));
  await step(type('New passphrase again', NEW_PASSPHRASE));
  await step(press('Set the passphrase and open'));
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  expect(steps).toBe(9);

  await screens(page).go('Incidents');
  await page.getByRole('row').filter({ hasText: 'A call at night' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'A call at night' }).waitFor();
  await page.getByRole('button', { name: 'Edit' }).click();
  await screens(page).fillTitle('A call at night, and again in the morning');
  await screens(page).save();
  await page.getByRole('heading', { level: 1, name: 'A call at night, and again in the morning' }).waitFor();
  await screens(page).go('Backup');
  await page.getByText('This vault was restored from backup 1.').waitFor();
});

test('two pieces restore as well; one alone, or one of them twice, says what is missing', async () => {
  await untilEmptied(page, () => page.keyboard.press('Control+l'));
  await app.answerDialogs(join(folder, 'new.casekeep'));
  await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
  await type('Passphrase', NEW_PASSPHRASE);
  await press('Unlock');
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  const pieces = await recoveryKey('Three pieces', NEW_PASSPHRASE);
  await screens(page).go('Backup');
  const second = join(folder, 'second-stick');
  mkdirSync(second);
  await app.answerDialogs(second);
  await page.getByText('This vault has not been backed up since it was restored.').waitFor();
  await press('Choose a place…');
  await page.getByText(/^Backup \d is written/u).waitFor();
  await untilEmptied(page, () => page.keyboard.press('Control+l'));
  await openRestore(second, join(folder, 'from-pieces.casekeep'));
  const [one = '', two = '', three = ''] = pieces;
  await restoreWithKey(two);
  await expectSentence('One piece alone opens nothing. Ask for a second piece.');
  await restoreWithKey(`${two}\n${two}`);
  await expectSentence('This is the same piece twice.');
  await restoreWithKey(`${one}\n${two.slice(0, -1)}${two.endsWith('0') ? '1' : '0'}`);
  await expectSentence('Group 14 of piece 2 has a mistake in it.');
  await restoreWithKey(`${three}\n${one}`);
  await page.getByRole('heading', { name: 'Restored: from-pieces' }).waitFor();
});
