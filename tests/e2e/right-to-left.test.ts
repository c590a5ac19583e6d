import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-rtl-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function boxOf(locator: Locator): Promise<{ readonly start: number; readonly end: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { start: box.x, end: box.x + box.width };
}

/** Whether the first of two on one line stands to the right of the second. */
async function isRightOf(first: Locator, second: Locator): Promise<boolean> {
  return (await boxOf(first)).start >= (await boxOf(second)).end;
}

test('what stands side by side follows the layout, and turns round with it', async () => {
  const { page } = app;
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await screens(page).createCase('Heron');
  const breadcrumb = page.getByRole('navigation', { name: 'Where you are' }).locator('bdi');
  const [parent, reference] = [breadcrumb.first(), breadcrumb.last()];
  const rail = page.getByRole('navigation', { name: 'Main navigation' });
  const [person, role] = [
    rail.getByText('Tester', { exact: true }).last(),
    rail.getByText('Administrator', { exact: true }),
  ];
  expect(await isRightOf(reference, parent)).toBe(true);
  expect(await isRightOf(role, person)).toBe(true);

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Right to left', { exact: true }).click();
  await page.waitForFunction(() => document.documentElement.dir === 'rtl');
  expect(await isRightOf(person, role)).toBe(true);
  await screens(page).openCase('Heron');
  expect(await isRightOf(parent, reference)).toBe(true);

  await untilEmptied(page, () => page.keyboard.press('Control+l'));
  const forget = await boxOf(page.getByRole('button', { name: 'Forget this place' }));
  const unlock = await boxOf(page.getByRole('button', { name: 'Unlock', exact: true }));
  expect(forget.start).toBeGreaterThanOrEqual(unlock.start);
});
