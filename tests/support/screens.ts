import type { Locator, Page } from 'playwright-core';
import type { LaunchedApp } from './launch-app.ts';

export const PASSPHRASE = 'correct horse battery staple';

export interface PlaceEntry {
  readonly name: string;
  readonly country: string;
  readonly type?: string;
  readonly front?: string;
  readonly link?: string;
}

/** What a person does on the screens, by the names that are read out; nothing goes round the window. */
export function screens(page: Page) {
  /** A form, a dialog or a part of one; the whole page if it is left out. */
  type Scope = Page | Locator;

  async function pick(
    label: string,
    typed: string,
    option: string | RegExp,
    scope: Scope = page,
  ): Promise<void> {
    const box = scope.getByRole('combobox', { name: label, exact: true });
    await box.click();
    await box.fill(typed);
    await page.getByRole('option', { name: option }).first().click();
    // A list of several stays open for the next; leaving the field closes it.
    await page.keyboard.press('Tab');
  }

  async function choose(label: string, option: string, scope: Scope = page): Promise<void> {
    await scope.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  }

  async function go(name: 'Cases' | 'Incidents' | 'People' | 'Search' | 'Backup'): Promise<void> {
    const rail = page.getByRole('navigation', { name: 'Main navigation' });
    // A count follows the word; what speaks of backups above it begins otherwise.
    await rail.getByRole('link', { name: new RegExp(`^${name}`, 'u') }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async function save(): Promise<void> {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
    await saved.catch(async (cause: unknown) => {
      const said = await page.getByRole('alert').allInnerTexts();
      throw new Error(`not saved: ${said.join(' | ')}`, { cause });
    });
  }

  return {
    pick,
    choose,
    go,
    save,

    async createCase(codeword: string): Promise<void> {
      await go('Cases');
      await page.getByRole('button', { name: 'New case' }).first().click();
      await page.getByRole('textbox', { name: 'Codeword' }).fill(codeword);
      await save();
      await page.getByRole('heading', { level: 1, name: codeword }).waitFor();
    },

    async openCase(codeword: string): Promise<void> {
      await go('Cases');
      await page.getByRole('row').filter({ hasText: codeword }).dblclick();
      await page.getByRole('heading', { level: 1, name: codeword }).waitFor();
    },

    async newIncident(): Promise<void> {
      await page.getByRole('button', { name: 'Incident', exact: true }).click();
      await page.getByRole('textbox', { name: 'The exact words' }).waitFor();
    },

    async addPlace(entry: PlaceEntry): Promise<void> {
      const group = page.getByRole('group', { name: 'Where', exact: true });
      await group.getByRole('button', { name: /^Add$|^Add a place$/u }).click();
      const place = group.getByRole('listitem', { name: /^Place \d/u }).last();
      await place.getByRole('textbox', { name: 'In words' }).fill(entry.name);
      await pick('Country', entry.country, entry.country, place);
      if (entry.type !== undefined) await pick('Kind of place', entry.type, entry.type, place);
      if (entry.front !== undefined) await pick('Premises', entry.front, entry.front, place);
      if (entry.link !== undefined) await choose('Link to them', entry.link, place);
    },

    async addSource(kind: 'Observed' | 'Reported' | 'Published' | 'Document', text: string): Promise<void> {
      const group = page.getByRole('group', { name: 'Sources', exact: true });
      await group.getByRole('button', { name: 'Add a source' }).click();
      const source = group.getByRole('listitem', { name: /^Source \d/u }).last();
      await source.getByText(kind, { exact: true }).click();
      await source.getByRole('textbox', { name: 'Which' }).fill(text);
    },

    /** Somebody who is not known by name. */
    async describeVictim(words: string): Promise<void> {
      await pick('Add somebody', words, `Not known by name: “${words}”`);
    },

    async fillAccount(text: string): Promise<void> {
      await page.getByRole('textbox', { name: 'Account' }).fill(text);
    },

    async fillTitle(text: string): Promise<void> {
      await page.getByRole('textbox', { name: 'Short title' }).fill(text);
    },

    /** Titles of what a search finds. */
    async search(words: string): Promise<readonly string[]> {
      await go('Search');
      await page.getByRole('searchbox', { name: 'Search the vault' }).fill(words);
      const found = page.getByRole('list', { name: 'Found records' });
      await found.or(page.getByRole('heading', { name: 'Nothing found' })).waitFor();
      return found.getByRole('link').allInnerTexts();
    },
  };
}

/** Makes a vault through the window, as on the first day in an office. */
export async function createVault(app: LaunchedApp, vaultFolder: string): Promise<void> {
  const { page } = app;
  await app.answerDialogs(vaultFolder);
  await page.getByRole('button', { name: 'New vault' }).click();
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Tester');
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
}

/** Opens a vault that this app has not opened before. */
export async function unlockVault(app: LaunchedApp, vaultFolder: string): Promise<void> {
  const { page } = app;
  await app.answerDialogs(vaultFolder);
  await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
}
