import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchStandIn } from '../../support/launch-stand-in.ts';
import type { LaunchedApp } from '../../support/launch-app.ts';
import { openNewVault } from '../../support/open-new-vault.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { screens } from '../../support/screens.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'casekeep-blank-'));
/** Always in the stand-in: a page of real Electron does not know that its view is hidden. */
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchStandIn({
    mainFolder: repository,
    mainScript: join(repository, 'out', 'main', 'main.js'),
    userData: join(folder, 'user-data'),
    headless: true,
  });
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await screens(app.page).createCase('Heron');
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

test('the keys that lock hide the page at once, whether or not it hears them, and the start page is seen', async () => {
  const { page } = app;
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  await page.evaluate(() => {
    const root = document.documentElement;
    new MutationObserver(() => console.log(getComputedStyle(root).visibility)).observe(root, {
      attributes: true,
    });
  });
  expect(await page.getByRole('heading', { level: 1, name: 'Heron' }).isVisible()).toBe(true);
  await untilEmptied(page, () =>
    app.window.pressBeforePage({ type: 'keyDown', key: 'l', code: 'KeyL', control: true }),
  );
  expect(seen.slice(0, 2)).toEqual(['hidden', 'https://casekeep.app.internal/index.html']);
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor({ state: 'visible' });
});
