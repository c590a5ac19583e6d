import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import { askApp } from '../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-keyboard-'));
/** More than any way from one field of the incident form to the next. */
const MAX_STEPS = 12;

let app: LaunchedApp;
let page: Page;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  page = app.page;
  await openNewVault(app, join(folder, 'office.casekeep'));
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** What a screen reader would say of the control that has the focus. */
async function focusedName(): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null) return '';
    const labels = (focused.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .flatMap((id) => document.getElementById(id)?.textContent ?? []);
    const name =
      focused.getAttribute('aria-label') ??
      (labels.join(' ') || (focused.closest('label') ?? focused).textContent);
    const group = focused.closest('[role=group]')?.getAttribute('aria-labelledby') ?? '';
    return `${document.getElementById(group)?.textContent ?? ''} > ${name}`;
  });
}

async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName();
    if (focused.includes(name)) return;
    passed.push(focused);
  }
  throw new Error(`Tab did not reach “${name}” but ${passed.join(' | ')}`);
}

/** Types into a list with suggestions and takes the first one. */
async function takeFirst(typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a typical phone threat is recorded without touching the pointer', async () => {
  // Drawn once it is known what the person may do.
  await page.getByRole('button', { name: 'New case' }).first().waitFor();
  await page.keyboard.press('n');
  await page.getByRole('form', { name: 'New case' }).waitFor();
  await page.keyboard.type('Lantern');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Lantern' }).waitFor();

  await page.keyboard.press('i');
  await page.getByRole('form', { name: 'New incident' }).waitFor();
  await page.keyboard.insertText('你再不回来，你爸妈的事我们就不管了。');
  await tabTo('Add a translation');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Translation' }).waitFor();
  await page.keyboard.type('If you do not come back, we cannot answer for your parents.');
  await tabTo('Speaker');
  await takeFirst('unknown caller');

  await tabTo('As told');
  await page.keyboard.type('two weeks after Spring Festival');
  await tabTo('unknown');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  expect(await page.getByRole('radio', { name: 'about' }).isChecked()).toBe(true);
  await tabTo('Month');
  await page.keyboard.type('Feb');
  await tabTo('Year');
  await page.keyboard.type('2022');

  await tabTo('> What happened');
  await takeFirst('threat about family');
  await takeFirst('persuade');
  await tabTo('> How it reached them');
  await takeFirst('telephone');
  await tabTo('Demand > Add');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem', { name: 'Demand 1' }).waitFor();
  await takeFirst('return to the state');
  await tabTo('> Threats');
  await page.keyboard.press('Alt+a');
  await tabTo('Where > Add');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem', { name: 'Place 1' }).waitFor();
  await page.keyboard.type('Berlin');
  await tabTo('Country');
  await takeFirst('Germany');
  await tabTo('Add somebody');
  await page.keyboard.type('ئالما');
  await page.getByRole('option', { name: /^Add “/u }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').getByText('ئالما').waitFor();
  await tabTo('By whom > Add');
  await page.keyboard.press('u');
  await tabTo('Pressure on family > Add');
  await page.keyboard.press('x');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Threat about family · Telephone call' }).waitFor();

  const { rows } = await askApp<{ rows: readonly { id: string }[] }>(page, 'incident.list', {
    sort: 'updated',
    direction: 'descending',
    filter: {},
    page: 0,
  });
  const saved = await askApp<IncidentRecord>(page, 'incident.get', { id: rows[0]?.id });
  expect(saved).toMatchObject({
    when: { edtf: '2022-02~', verbatim: { text: 'two weeks after Spring Festival', lang: 'en' } },
    exactWords: [
      {
        text: '你再不回来，你爸妈的事我们就不管了。',
        lang: 'zh-Hans',
        speaker: {
          state: 'known',
          value: { kind: 'described', description: { text: 'unknown caller', lang: 'en' } },
        },
        translations: [{ lang: 'en', kind: null }],
      },
    ],
    acts: { state: 'known', value: [{ code: 'threat_family' }, { code: 'persuade_return' }] },
    channels: { state: 'known', value: [{ code: 'phone_voice' }] },
    demands: {
      state: 'known',
      value: [{ code: 'return_to_state', isExplicit: { state: 'not_answered' } }],
    },
    threats: { state: 'not_asked' },
    places: {
      state: 'known',
      value: [{ name: { text: 'Berlin' }, country: { state: 'known', value: 'DE' }, precision: null }],
    },
    victims: { state: 'known', value: [{ who: { kind: 'person' } }] },
    involvements: { state: 'unknown' },
    familyPressure: { state: 'declined' },
  });
});

test('a list is walked, looked into and opened with the keys it names', async () => {
  await screens(page).go('Incidents');
  await page.getByRole('grid', { name: 'Incidents' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('complementary').getByText('two weeks after Spring Festival').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Threat about family' }).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('form', { name: 'Edit the incident' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'As told' }).inputValue()).toContain('Spring Festival');
});

test('every language in the list has a name, also where the browser knows none', async () => {
  await screens(page).go('Incidents');
  await page.getByRole('row').filter({ hasText: 'Threat about family' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Threat about family' }).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Language of this text' }).first().click();
  const languages = await page.getByRole('option').allInnerTexts();
  expect(languages).toContain('Tibetan');
  expect(languages.filter((name) => /^[a-z]{2,3}(?:-|$)/u.test(name.trim()))).toEqual([]);
  await page.keyboard.press('Escape');
});

test('every action of a screen is in the palette and on the sheet of keys', async () => {
  await screens(page).openCase('Lantern');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Prepare dossier').waitFor();
  expect(await sheet.innerText()).toContain('Add an incident');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('prepare');
  await page.getByRole('menuitem', { name: 'Prepare dossier' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Dossier' }).waitFor();
});
