import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseFields, CaseRecord } from '#shared/cases/case.ts';
import { anArchive } from '../core/archive/an-archive.ts';
import { askApp } from '../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { screens, unlockVault } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-cases-'));
const userData = join(folder, 'user-data');
const vaultFolder = join(folder, 'office.casekeep');
const words = '你再不回来，你爸妈的事我们就不管了。';

let app: LaunchedApp;
let on: ReturnType<typeof screens>;

beforeAll(async () => {
  app = await launchApp({ userData });
  on = screens(app.page);
  await openNewVault(app, vaultFolder);
  await on.createCase('Juniper');
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function typeUnsavedIncident(): Promise<void> {
  await on.openCase('Juniper');
  await on.newIncident();
  await app.page.getByRole('textbox', { name: 'The exact words' }).fill(words);
  await app.page.getByText(/^Draft kept in the vault/u).waitFor();
}

async function expectDraftAndDiscard(): Promise<void> {
  await on.openCase('Juniper');
  await on.newIncident();
  await app.page.getByText('You are going on with a draft').waitFor();
  expect(await app.page.getByRole('textbox', { name: 'The exact words' }).inputValue()).toBe(words);
  await app.page.getByRole('button', { name: 'Discard' }).click();
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
  await app.page.getByRole('heading', { name: 'Juniper', level: 1 }).waitFor();
}

test('what was typed and not saved is there again after the vault was locked', async () => {
  await typeUnsavedIncident();
  await untilEmptied(app.page, () => app.page.keyboard.press('Control+l'));
  await unlockVault(app, vaultFolder);
  await expectDraftAndDiscard();
});

test('a draft that was discarded is gone', async () => {
  await on.openCase('Juniper');
  await on.newIncident();
  expect(await app.page.getByRole('textbox', { name: 'The exact words' }).inputValue()).toBe('');
  await app.page.getByRole('button', { name: 'Discard' }).click();
});

test('what was typed and not saved is there again after the app was killed', async () => {
  await typeUnsavedIncident();
  await app.kill();
  app = await launchApp({ userData });
  on = screens(app.page);
  await unlockVault(app, vaultFolder);
  await expectDraftAndDiscard();
});

test('what is missing for a dossier leads to the field that it goes into', async () => {
  const { page } = app;
  const fillIn = (gap: string) =>
    page.getByRole('listitem').filter({ hasText: gap }).getByRole('link').click();

  await on.openCase('Juniper');
  await fillIn('The case has no summary');
  const summary = page.getByRole('textbox', { name: 'Summary' });
  await summary.and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();

  await on.openCase('Juniper');
  await fillIn('It is not said what the person wants');
  const objective = page.getByRole('group', { name: 'What the person wants' });
  await objective.locator(':focus').waitFor();
  expect(await objective.locator(':focus').evaluate((field) => field.tagName)).toBe('TEXTAREA');
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('the history shows who changed which field, before and after', async () => {
  await on.openCase('Juniper');
  await app.page.getByRole('button', { name: 'Edit' }).click();
  await on.choose('Risk', 'High');
  await on.save();
  await app.page.getByRole('tab', { name: 'History' }).click();
  await app.page.getByRole('button', { name: /Tester changed: Risk/u }).click();
  const row = app.page.getByRole('row').filter({ hasText: 'Risk' });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Not assessed', 'High']);
});

/** The case that was changed last, as the vault holds it. */
async function caseOnTop(): Promise<CaseRecord> {
  const { rows } = await askApp<{ rows: readonly CaseRecord[] }>(app.page, 'case.list', {
    sort: 'updated',
    direction: 'descending',
    filter: {},
    page: 0,
  });
  return askApp<CaseRecord>(app.page, 'case.get', { id: rows[0]?.id });
}

async function changeElsewhere(change: Partial<CaseFields>): Promise<void> {
  const record = await caseOnTop();
  const {
    id,
    revision,
    reference: _reference,
    formerReferences: _former,
    isTraining: _isTraining,
    ...rest
  } = record;
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = rest;
  await askApp(app.page, 'case.update', {
    id,
    expectedRevision: revision,
    fields: { ...fields, ...change },
  });
}

test('a change made elsewhere is shown, and nothing of either side is lost', async () => {
  await on.openCase('Juniper');
  await app.page.getByRole('button', { name: 'Edit' }).click();
  await app.page.getByRole('textbox', { name: 'Codeword' }).fill('Juniper mine');
  await changeElsewhere({ codeword: 'Juniper theirs', status: 'review' });
  await app.page.getByRole('button', { name: 'Save', exact: true }).click();

  const conflict = app.page.getByRole('alert').filter({ hasText: 'Changed in the meantime' });
  await conflict.getByText('Juniper theirs').waitFor();
  await conflict.getByText(/taken over: Status/u).waitFor();
  // One way to save: what is typed now would not be part of the choice.
  expect(await app.page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  const isFormAtRest = await app.page
    .getByRole('form', { name: 'Edit the case', includeHidden: true })
    .evaluate((form) => form.closest('[inert]') !== null);
  expect(isFormAtRest).toBe(true);
  await conflict.getByRole('button', { name: 'Save with these choices' }).click();

  await app.page.getByRole('heading', { name: 'Juniper mine', level: 1 }).waitFor();
  await app.page.getByText('Review', { exact: true }).waitFor();
  expect(await caseOnTop()).toMatchObject({ codeword: 'Juniper mine', status: 'review' });
});

test('a person can take what is in the vault instead', async () => {
  await app.page.getByRole('button', { name: 'Edit' }).click();
  await app.page.getByRole('textbox', { name: 'Codeword' }).fill('Juniper mine again');
  await changeElsewhere({ codeword: 'Juniper settled' });
  await app.page.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = app.page.getByRole('alert').filter({ hasText: 'Changed in the meantime' });
  await conflict.getByText('Take what is in the vault').click();
  await conflict.getByRole('button', { name: 'Save with these choices' }).click();
  await app.page.getByRole('heading', { name: 'Juniper settled', level: 1 }).waitFor();
  expect(await caseOnTop()).toMatchObject({ codeword: 'Juniper settled' });
});

test('a list of several takes what was pressed, and leaving it adds nothing that nobody chose', async () => {
  await app.page.getByRole('button', { name: 'Edit' }).click();
  await on.pick('Languages', 'Uyghur', 'Uyghur');
  const box = app.page.getByRole('combobox', { name: 'Languages' });
  await box.click();
  await box.press('ArrowDown');
  await app.page.getByRole('option', { name: 'Tibetan' }).click();
  await app.page.keyboard.press('Tab');
  await on.save();
  expect(await caseOnTop()).toMatchObject({ languages: ['ug', 'bo'] });
});

test('in a window of the usual size no reference, word of ours or time in the list of cases is cut, and a planted one is noticed', async () => {
  const cut = () =>
    app.page
      .getByRole('row')
      .filter({ hasText: 'Juniper' })
      .evaluate((row) =>
        [...row.querySelectorAll('*')]
          .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
          // What somebody typed has any length.
          .filter((element) => element.querySelector('bdi') === null && element.closest('bdi') === null)
          .map(({ textContent }) => textContent),
      );
  await on.go('Cases');
  await app.page.getByRole('row').filter({ hasText: 'Juniper' }).waitFor();
  expect(await cut()).toEqual([]);
  await app.page
    .getByRole('row')
    .filter({ hasText: 'Juniper' })
    .getByText(/^CASE-/u)
    .evaluate((cell) => {
      cell.append(' and much more than there is room for in any column of this list');
    });
  expect(await cut()).not.toEqual([]);
});

test('a case comes in from a file once its content was seen, under the next free reference where its own is taken', async () => {
  const { page } = app;
  const archive = anArchive(2);
  const files = [archive, { ...anArchive(1), case: { ...anArchive().case, codeword: 'Second one' } }].map(
    (content, index) => {
      const file = join(folder, `from-${String(index)}.json`);
      writeFileSync(file, JSON.stringify(content));
      return file;
    },
  );
  const [first = '', second = ''] = files;
  const dialog = page.getByRole('alertdialog', { name: 'Import a case' });
  const open = async (file: string) => {
    await on.go('Cases');
    await app.answerDialogs(file);
    await page.getByRole('button', { name: 'Import a case…' }).click();
  };

  await open(first);
  await dialog.getByText('1 person, 2 incidents').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: archive.case.codeword }).waitFor();

  await open(second);
  await dialog.getByText(/CASE-2025-0042 is taken here/u).waitFor();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Second one' }).waitFor();
  await page.getByText('Before it came here: CASE-2025-0042').waitFor();

  await open(first);
  await dialog.getByText(/already in the vault/u).waitFor();
  expect(await dialog.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  const broken = join(folder, 'broken.json');
  writeFileSync(broken, JSON.stringify(archive).slice(0, 900));
  await open(broken);
  await dialog.getByRole('alert').filter({ hasText: 'breaks off before its end' }).waitFor();
  await page.keyboard.press('Escape');
});
