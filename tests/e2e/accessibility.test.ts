import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { routePatterns } from '../support/route-patterns.ts';
import { screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-axe-'));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: LaunchedApp;
let page: Page;
let on: ReturnType<typeof screens>;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  page = app.page;
  on = screens(page);
  await page.getByRole('button', { name: 'Training vault', exact: true }).click();
  await page.getByRole('button', { name: 'Open the training vault' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** A screen by its route, and how a person gets there from any other. */
const places: readonly (readonly [string, () => Promise<void>])[] = [
  ['/cases', () => on.go('Cases')],
  ['/cases/new', () => press('n', 'New case')],
  ['/cases/$caseId', () => on.openCase('Sparrow')],
  ['/cases/$caseId/edit', () => press('e', 'Edit the case')],
  ['/cases/$caseId/incidents', () => tabOf('Incidents')],
  ['/cases/$caseId/people', () => tabOf('People')],
  ['/cases/$caseId/history', () => tabOf('History')],
  ['/cases/$caseId/incidents/new', () => press('i', 'New incident')],
  ['/cases/$caseId/dossier', openDossier],
  ['/incidents', () => on.go('Incidents')],
  ['/incidents/$incidentId', openIncident],
  ['/incidents/$incidentId/edit', () => press('e', 'Edit the incident')],
  ['/incidents/$incidentId/history', () => historyOf(openIncident)],
  ['/people', () => on.go('People')],
  ['/people/new', newPerson],
  ['/people/$personId', openPerson],
  ['/people/$personId/edit', () => press('e', 'Edit the person')],
  ['/people/$personId/history', () => historyOf(openPerson)],
  ['/search', async () => void (await on.search('call'))],
  ['/backup', () => on.go('Backup')],
  ['/limits', () => openReading('What Casekeep does not protect against')],
  ['/guide', () => openReading('Quick guide', 'Casekeep in two pages')],
  ['/activity', openActivity],
  ['/settings', openSettings],
];

test('every screen is looked at', () => {
  expect(places.map(([route]) => route).toSorted()).toEqual(routePatterns().toSorted());
});

async function press(key: string, title: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('form', { name: title }).waitFor();
}

async function newPerson(): Promise<void> {
  await on.go('People');
  await press('n', 'New person');
}

async function historyOf(openRecord: () => Promise<void>): Promise<void> {
  await openRecord();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('tabpanel', { name: 'History' }).waitFor();
}

async function openSettings(): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
}

async function openReading(link: string, title = link): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: link }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function openActivity(): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Show what was done' }).click();
  await page.getByRole('list', { name: 'What was done, newest first' }).waitFor();
}

async function tabOf(name: string): Promise<void> {
  await on.openCase('Sparrow');
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
}

async function openDossier(): Promise<void> {
  await on.openCase('Sparrow');
  await page.keyboard.press('d');
  await page.getByRole('region', { name: 'Sheet 1 of', exact: false }).waitFor();
}

async function openIncident(): Promise<void> {
  await on.go('Incidents');
  await page.getByRole('row').filter({ hasText: 'First call' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'First call' }).waitFor();
}

async function openPerson(): Promise<void> {
  await on.go('People');
  await page.getByRole('row').filter({ hasText: 'Sam Specimen' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Sam Specimen' }).waitFor();
}

interface Axe {
  readonly run: (options: { readonly runOnly?: readonly string[] }) => Promise<AxeResults>;
}

/** Of every rule, or of `runOnly` some. */
async function violations(runOnly?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Axe }).axe.run(options),
    runOnly === undefined ? {} : { runOnly },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

test('a planted control without a name is found', async () => {
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'planted';
    document.querySelector('main')?.append(button);
  });
  expect((await violations()).join('\n')).toContain('button-name: #planted');
  await page.evaluate(() => document.querySelector('#planted')?.remove());
});

/** Codes of the vocabularies, such as `identity_of_client`, which are for the records and not for people. */
async function codesShown(): Promise<readonly string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  return [...text.matchAll(/\b[a-z]+(?:_[a-z]+)+\b/gu)].map(([code]) => code);
}

test('a planted code is found', async () => {
  await page.evaluate(() =>
    document.body.append(
      Object.assign(document.createElement('p'), { id: 'planted', innerText: 'identity_of_client' }),
    ),
  );
  expect(await codesShown()).toEqual(['identity_of_client']);
  await page.evaluate(() => document.querySelector('#planted')?.remove());
});

test.each(places)(
  '%s has nothing that axe objects to in the light theme, and shows words, not codes',
  async (_name, open) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open();
    expect(await violations()).toEqual([]);
    expect(await codesShown()).toEqual([]);
  },
);

/** What a theme can change; the page is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];

test('a planted text that can hardly be read is found by the rules of colours', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.id = 'planted';
    text.textContent = 'planted';
    text.style.cssText = 'color: #555; background: #444';
    // Of what is below the fold axe says nothing.
    document.querySelector('main')?.prepend(text);
  });
  const found = await violations(colourRules);
  await page.evaluate(() => document.querySelector('#planted')?.remove());
  expect(found.join('\n')).toContain('color-contrast: #planted');
});

test.each(places)('%s has colours that can be read in the dark theme, too', async (_name, open) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open();
  expect(await violations(colourRules)).toEqual([]);
});

/** Marks what the Tab key reaches on the way round and returns what it never reaches. */
async function unreached(): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-reached]'))
      element.removeAttribute('data-reached');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab');
    const isRound = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return false;
      if (focused.hasAttribute('data-reached')) return true;
      focused.setAttribute('data-reached', '');
      return false;
    });
    if (isRound) break;
  }
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, [tabindex]')]
      .filter((element) => element.checkVisibility() && !element.matches(':disabled, [data-reached]'))
      // Arrow keys move inside these, and Tab reaches one member of each or the whole.
      .filter((element) => {
        const group = element.closest('[role=radiogroup], [role=toolbar], [role=tablist], [role=grid]');
        return group === null || !group.matches('[data-reached], :has([data-reached])');
      })
      // The arrow of a combo box does what the down key does in its input.
      .filter((element) => !element.matches('[aria-haspopup=listbox][tabindex="-1"]'))
      // Where the focus is put by a link or a dialog, not by Tab.
      .filter((element) => !element.matches('main[tabindex="-1"], [data-react-aria-prevent-focus] *'))
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

test('a planted control that Tab leaves out is found', async () => {
  await on.go('Cases');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'planted';
    button.textContent = 'planted';
    button.tabIndex = -1;
    document.querySelector('main')?.append(button);
  });
  expect((await unreached()).join('\n')).toContain('planted');
  await page.evaluate(() => document.querySelector('#planted')?.remove());
});

test.each(places)('the keyboard reaches every control of %s', async (_name, open) => {
  await open();
  // What came to the page while Tab went round it was not there to be reached: then it goes round again.
  await expect.poll(unreached, { timeout: 20_000 }).toEqual([]);
});
