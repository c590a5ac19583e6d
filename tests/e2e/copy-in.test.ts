import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { PASSPHRASE, screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-e2e-copy-in-'));
const office = join(folder, 'Office.casekeep');
const copy = join(folder, 'Copy.casekeep');
const taken = join(folder, 'Taken.casekeep');
let app: LaunchedApp;

/** Root may write where nobody may; only a mark of the file system keeps it off. */
const isRoot = process.getuid?.() === 0;

function setProtected(place: string, isProtected: boolean): void {
  if (isRoot) spawnSync('chattr', [isProtected ? '+i' : '-i', '-R', place]);
  else chmodSync(place, isProtected ? 0o555 : 0o755);
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function canProtect(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'casekeep-e2e-probe-'));
  setProtected(probe, true);
  const can = !isWritable(probe);
  setProtected(probe, false);
  rmSync(probe, { recursive: true, maxRetries: 5 });
  return can;
}

beforeAll(async () => {
  mkdirSync(taken);
  app = await launchApp({ userData: join(folder, 'user-data') });
});
afterAll(async () => {
  setProtected(office, false);
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

test.runIf(canProtect())(
  'a vault where nothing may be written is copied, opened there, and its old place forgotten',
  async () => {
    const { page } = app;
    await openNewVault(app, office);
    await screens(page).createCase('Heron');
    await untilEmptied(page, () => page.keyboard.press('Control+l'));
    setProtected(office, true);
    const before = readFileSync(join(office, 'vault.db'));

    const passphrase = page.getByRole('textbox', { name: 'Passphrase', exact: true });
    await passphrase.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByText('Casekeep cannot write in this place.').waitFor();
    expect(await passphrase.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Copy it to this computer…' }).click();
    await page.getByRole('heading', { name: 'Copy the vault to this computer' }).waitFor();
    const choose = page.getByRole('button', { name: 'Choose a place and copy…' });
    await app.answerDialogs(taken, copy);
    await page.getByText('Office.casekeep').waitFor();
    await choose.click();
    await page.getByText('This folder already holds something.').waitFor();
    await choose.click();
    await page.getByRole('heading', { name: 'Copied: Copy' }).waitFor();
    await page.getByRole('button', { name: 'Go on to unlock it' }).click();
    await passphrase.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Heron' }).waitFor();
    expect(readFileSync(join(office, 'vault.db')).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([
      'Copy.casekeep',
      'Office.casekeep',
      'Taken.casekeep',
      'user-data',
    ]);

    await untilEmptied(page, () => page.keyboard.press('Control+l'));
    await page.getByRole('radio', { name: /Office\.casekeep/u }).check({ force: true });
    await page.getByRole('button', { name: 'Forget this place' }).click();
    await page.getByText('Office.casekeep').waitFor({ state: 'detached' });
    await page.getByText('Copy.casekeep').waitFor();
  },
);
