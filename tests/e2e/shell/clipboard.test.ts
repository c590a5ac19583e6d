import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askApp } from '../../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { createVault, PASSPHRASE, screens } from '../../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-clipboard-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  await createVault(app, join(folder, 'Office.casekeep'));
  await lock();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function lock(): Promise<void> {
  await untilEmptied(app.page, () => app.power.emit('suspend'));
}

/** Every test starts with a word that was copied in the window. */
beforeEach(async () => {
  const { page } = app;
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  await screens(page).go('Search');
  await page.getByRole('searchbox', { name: 'Search the vault' }).fill('the witness');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  while ((await app.clipboard.read()) !== 'the witness') await sleep(20);
  // Messages of a page keep their order: what it said of copying is there too.
  await askApp(page, 'vault.summary');
});

it('a lock takes from the clipboard what was copied here', async () => {
  await lock();
  await expect.poll(() => app.clipboard.read()).toBe('');
});

it('a lock leaves what somebody else has put there since', async () => {
  // Answered when what the clipboard holds has been noted; a person takes longer to copy something else.
  await askApp(app.page, 'desktop.noteCopied');
  await app.clipboard.write('an address');
  await lock();
  await app.page.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
  expect(await app.clipboard.read()).toBe('an address');
});
