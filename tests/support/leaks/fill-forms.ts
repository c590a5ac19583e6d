import type { Locator, Page } from 'playwright-core';
import { screens } from '../screens.ts';

/** Opens every part of the forms and answers what must be chosen; the words are typed by somebody else. */
export function formParts(page: Page) {
  const on = screens(page);
  const group = (name: string) => page.getByRole('group', { name, exact: true });

  async function begin(name: string, button: string | RegExp = 'Add'): Promise<Locator> {
    const part = group(name);
    await part.getByRole('button', { name: button, exact: true }).click();
    return part;
  }

  async function pickFirst(label: string, scope: Page | Locator): Promise<void> {
    const box = scope.getByRole('combobox', { name: label, exact: true });
    // A list closes when the page moves under it; the press has brought the field into sight.
    await box.click();
    const first = page.getByRole('option').first();
    // A page that still scrolls to the field closes the list again.
    for (let tries = 0; tries < 5 && !(await first.isVisible()); tries += 1) {
      await box.press('ArrowDown');
      await first.waitFor({ timeout: 2_000 }).catch(() => undefined);
    }
    await first.click();
    await page.keyboard.press('Tab');
  }

  async function precision(scope: Locator, kind: string): Promise<void> {
    await scope
      .getByRole('radiogroup', { name: 'How exactly it is known' })
      .getByText(kind, { exact: true })
      .click();
  }

  /** A translation is offered where there is something to translate. */
  async function translateAll(): Promise<void> {
    for (const text of await page.locator('textarea').all()) {
      if ((await text.inputValue()) === '') await text.fill('x');
    }
    for (const add of (await page.getByRole('button', { name: 'Add a translation' }).all()).toReversed()) {
      await add.click();
    }
    for (const day of (await page.getByRole('button', { name: 'Day', exact: true }).all()).toReversed())
      await day.click();
  }

  return {
    async openCase(): Promise<void> {
      await on.pick('State of origin', 'China', 'China');
      await on.pick('Host states', 'United Kingdom', 'United Kingdom');
      await on.pick('Languages', 'English', 'English');
      await on.choose('Priority', 'Urgent');
      await page.getByRole('button', { name: /Owner/u }).click();
      await page.getByRole('option').last().click();
      await on.choose('Status', 'Closed');
      await on.pick('Why it was closed', 'Other', /^Other/u);
      await page.getByRole('button', { name: 'Set a legal hold' }).click();
      await translateAll();
    },

    /** Two people of the case, and what the one is to the other in words. */
    async openRelation(one: string, other: string): Promise<void> {
      const relation = await begin('Relations', 'Add a relation');
      await on.pick('One person', one, new RegExp(`^${one}`, 'u'), relation);
      await on.pick('is to the other', 'Other', /^Other/u, relation);
      await on.pick('The other person', other, new RegExp(`^${other}`, 'u'), relation);
    },

    async openPerson(): Promise<void> {
      await page.getByRole('button', { name: 'Add another form' }).click();
      await page.getByRole('button', { name: 'Add another form' }).click();
      const names = group('Names').getByRole('listitem', { name: /^Name \d$/u });
      await on.pick('What it is', 'romanised', /^Romanised/u, names.nth(1));
      await pickFirst('Romanised by', names.nth(1));
      await on.pick('What it is', 'document', /document/iu, names.nth(2));
      await begin('Gender');
      await on.choose('Gender', 'Other', group('Gender'));
      await precision(await begin('Born'), 'between');
      await on.pick('Nationality', 'China', 'China');
      await on.pick('Languages', 'Uyghur', 'Uyghur');
      await group('Interpreter needed').getByText('Yes', { exact: true }).click();
      await begin('Occupation');
      await translateAll();
    },

    /** `known` is the name of somebody who is in the case. */
    async openIncident(known: string, unknown: () => string): Promise<void> {
      await page.getByRole('textbox', { name: 'The exact words' }).fill(unknown());
      await describe('Speaker', unknown());
      await precision(group('When'), 'exact');
      await group('When').getByText('it was repeated', { exact: true }).click();
      await group('When').getByRole('textbox', { name: 'As told' }).fill(unknown());
      await on.pick('Calendar by which it was told', 'another', /^another/u, group('When'));
      await on.pick('What happened', 'Other', /^Other/u);
      await on.pick('How it reached them', 'Other', /^Other/u);
      const demand = await begin('Demand');
      await on.pick('Demand', 'Other', /^Other/u, demand);
      await pickFirst('Or else', demand);
      await demand.getByRole('button', { name: 'Add a deadline' }).click();
      await precision(demand, 'exact');
      await pickFirst('Threats', page);
      const place = await begin('Where');
      await on.pick('Country', 'Spain', 'Spain', place);
      await on.pick('Kind of place', 'Other', /^Other/u, place);
      await on.pick('Premises', 'Other', /^Other/u, place);
      await on.choose('Link to them', 'Registered there', place);
      await on.pick('Add somebody', known, known);
      await describe('Add somebody', unknown());
      const actor = await begin('By whom');
      await describe('Who', unknown(), actor);
      await on.pick('Part in it', 'Other', /^Other/u, actor);
      await on.pick('Kind of actor', 'Other', /^Other/u, actor);
      await on.choose('Confidence', 'Possible', actor);
      await pickFirst('Rests on', actor);
      const pressure = await begin('Pressure on family');
      await on.pick('What was done', 'Other', /^Other/u, pressure);
      await describe('To whom', unknown(), pressure);
      const sources = await begin('Sources', 'Add a source');
      await sources.getByText('Reported', { exact: true }).click();
      await sources.getByRole('button', { name: 'Add its date' }).click();
      await precision(sources, 'exact');
      await translateAll();
    },

    /** A day for every date on the screen: a word is none. */
    async fillDates(): Promise<void> {
      for (const times of await page.getByRole('textbox', { name: 'About how many times' }).all()) {
        await times.fill('7');
      }
      for (const [label, text] of [
        [/(?:^|: )Day$/u, '14'],
        [/(?:^|: )Year$/u, '2021'],
      ] as const) {
        for (const field of await page.getByRole('textbox', { name: label }).all()) await field.fill(text);
      }
      for (const month of await page.getByRole('button', { name: /\bMonth\b/u }).all()) {
        await month.click();
        await page.getByRole('option', { name: 'September' }).click();
      }
    },
  };

  async function describe(label: string, words: string, scope: Page | Locator = page): Promise<void> {
    await on.pick(label, words, `Not known by name: “${words}”`, scope);
  }
}
