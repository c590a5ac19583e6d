import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '#shared/i18n/locales/en/limits.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { createVault, screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-limits-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const titles = Object.values(limits.topics).map(({ title }) => title);

/** What a printer would be given. */
async function printed(): Promise<string> {
  const { page } = app;
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => document.documentElement.innerText);
  await page.emulateMedia({ media: 'screen' });
  return text;
}

test('what Casekeep does not protect against is said before a vault is open and in the settings', async () => {
  const { page } = app;
  await page.getByRole('button', { name: limits.link }).click();
  await page.getByRole('heading', { level: 1, name: limits.title }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(titles);
  await page.getByRole('button', { name: limits.back, exact: true }).click();
  await createVault(app, join(folder, 'Office.casekeep'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: limits.link }).click();
  await page.getByRole('heading', { level: 1, name: limits.title }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(titles);
});

test('a printer gets nothing, of this page and of any other', async () => {
  const { page } = app;
  expect(await printed()).toBe('');
  expect(await page.getByRole('navigation', { name: 'Main navigation' }).innerText()).toContain('Incidents');
  await screens(page).createCase('Heron');
  expect(await printed()).toBe('');
});
