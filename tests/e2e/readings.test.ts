import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guide } from '#shared/i18n/locales/en/guide.ts';
import { guide as chineseGuide } from '#shared/i18n/locales/zh-Hans/guide.ts';
import { limits } from '#shared/i18n/locales/en/limits.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-limits-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** What can be read without a vault: its link, its heading, and the headings of its parts. */
const readings = [
  { ...limits, parts: Object.values(limits.topics).map(({ title }) => title) },
  { ...guide, parts: Object.values(guide.titles) },
] as const;

async function expectParts({ title, parts }: { title: string; parts: readonly string[] }): Promise<void> {
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await app.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(parts);
}

/** What a printer would be given. */
async function printed(): Promise<string> {
  const { page } = app;
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => document.documentElement.innerText);
  await page.emulateMedia({ media: 'screen' });
  return text;
}

test('what it does not protect against and how to work with it are said before a vault is open', async () => {
  const { page } = app;
  for (const reading of readings) {
    await page.getByRole('button', { name: reading.link }).click();
    await expectParts(reading);
    await page.getByRole('button', { name: reading.back, exact: true }).click();
  }
});

test('the settings and the list of commands lead to both', async () => {
  const { page } = app;
  await openNewVault(app, join(folder, 'Office.casekeep'));
  for (const reading of readings) {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: reading.link }).click();
    await expectParts(reading);
  }
  for (const reading of readings) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(reading.link);
    await page.keyboard.press('Enter');
    await expectParts(reading);
  }
});

test('the guide is in the language of the interface, and names the screen as it is', async () => {
  const { page } = app;
  expect(await page.getByRole('article').innerText()).toContain('Then Save. What you type');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('简体中文', { exact: true }).click();
  await page.getByRole('link', { name: chineseGuide.link }).click();
  await expectParts({ title: chineseGuide.title, parts: Object.values(chineseGuide.titles) });
  expect(await page.getByRole('article').getAttribute('lang')).toBe('zh-Hans');
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('link', { name: guide.link }).waitFor();
});

test('a printer gets nothing, of this page and of any other', async () => {
  const { page } = app;
  expect(await printed()).toBe('');
  expect(await page.getByRole('navigation', { name: 'Main navigation' }).innerText()).toContain('Incidents');
  await screens(page).createCase('Heron');
  expect(await printed()).toBe('');
});
