import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askApp } from '../../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { openNewVault } from '../../support/open-new-vault.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { PASSPHRASE, screens } from '../../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-clipboard-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await lock();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
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
});

it('a lock takes from the clipboard what was copied here', async () => {
  await lock();
  await expect.poll(() => app.clipboard.read()).toBe('');
});

it('a lock leaves what somebody else has put there since', async () => {
  await app.clipboard.write('an address');
  await lock();
  await app.page.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
  expect(await app.clipboard.read()).toBe('an address');
});

it('what was copied asks clipboard histories not to keep it', async () => {
  const hints = Object.entries(await app.recordedSettings()).filter(([name]) =>
    name.startsWith('clipboard.'),
  );
  expect(hints.length).toBeGreaterThan(0);
  expect(hints.map(([, value]) => value)).toContain(process.platform === 'linux' ? 'secret' : '1');
  await lock();
});

it('what is cut is on the clipboard and no longer in the field', async () => {
  const { page } = app;
  const field = page.getByRole('searchbox', { name: 'Search the vault' });
  await field.fill('the cousin');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await expect.poll(() => app.clipboard.read()).toBe('the cousin');
  expect(await field.inputValue()).toBe('');
  await lock();
});

it('text that was marked in a page can be copied, as text alone', async () => {
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: 'Search' }).selectText();
  await page.keyboard.press('Control+C');
  await expect.poll(() => app.clipboard.read()).toBe('Search');
  await lock();
});

it.runIf(process.platform === 'linux')(
  'a lock takes what was marked here, too, and leaves what others marked',
  async () => {
    const { page } = app;
    await expect.poll(() => app.clipboard.read('selection')).toBe('the witness');
    await askApp(page, 'desktop.noteSelected');
    await lock();
    await expect.poll(() => app.clipboard.read('selection')).toBe('');
    await app.clipboard.write('of another program', 'selection');
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await lock();
    expect(await app.clipboard.read('selection')).toBe('of another program');
  },
);
