import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askApp } from '../../support/call-app.ts';
import { isRunning } from '../../support/electron-stand-in/is-running.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { openNewVault } from '../../support/open-new-vault.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { PASSPHRASE, screens } from '../../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-lock-keys-'));
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await screens(app.page).createCase('Heron');
  await untilEmptied(app.page, () => app.power.emit('suspend'));
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});
/** Every test starts with the vault open. */
beforeEach(async () => {
  await app.page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await app.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
});

async function isLocked(): Promise<boolean> {
  return (await askApp<{ isLocked: boolean }>(app.page, 'vault.lockStatus')).isLocked;
}

const pressLock = () =>
  app.window.pressBeforePage({ type: 'keyDown', key: 'l', code: 'KeyL', control: true });

async function pressEscape(times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) {
    await app.window.pressBeforePage({ type: 'keyDown', key: 'Escape', code: 'Escape' });
    await app.window.pressBeforePage({ type: 'keyUp', key: 'Escape', code: 'Escape' });
  }
}

describe('a window that hangs', () => {
  it.each([
    ['Ctrl+L', pressLock],
    ['Escape three times', () => pressEscape(3)],
  ])('is emptied by %s', async (_name, press) => {
    const { page } = app;
    const { core, renderers } = await app.processIds();
    await page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      }, 0);
    });
    const answered = Promise.race([page.evaluate(() => 'alive'), sleep(1500, 'hangs')]).catch(() => 'gone');
    expect(await answered).toBe('hangs');
    await pressEscape(2);
    await sleep(1500);
    expect(isRunning(core)).toBe(true);

    await untilEmptied(page, press);
    while (isRunning(core)) await sleep(20);
    expect(await isLocked()).toBe(true);
    const after = await app.processIds();
    expect(renderers.filter((id) => !after.renderers.includes(id))).toHaveLength(1);
    await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
  });
});

describe('what was typed a moment ago', () => {
  const words = () => app.page.getByRole('textbox', { name: 'The exact words' });

  async function openForm(): Promise<void> {
    await screens(app.page).openCase('Heron');
    await screens(app.page).newIncident();
  }

  async function unlockAndOpenForm(): Promise<void> {
    await app.page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
    await app.page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await app.page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await openForm();
  }

  it.each([
    ['Ctrl+L', ['Control+l'], 'We know where she works'],
    ['Escape three times', ['Escape', 'Escape', 'Escape'], 'Come home before the summer'],
  ])('is there after a lock by %s', async (_name, keys, said) => {
    await openForm();
    await words().fill('');
    await words().pressSequentially(said);
    await untilEmptied(app.page, async () => {
      for (const key of keys) await app.page.keyboard.press(key);
    });
    await unlockAndOpenForm();
    await expect.poll(() => words().inputValue()).toBe(said);
    await untilEmptied(app.page, () => app.page.keyboard.press('Control+l'));
  });

  it('is lost, up to the last draft, when the machine locks without asking the window', async () => {
    await openForm();
    await words().fill('kept');
    await app.page.getByText(/^Draft kept in the vault/u).waitFor();
    await sleep(2500);
    await words().pressSequentially(' lost');
    await untilEmptied(app.page, () => app.power.emit('suspend'));
    await unlockAndOpenForm();
    await expect.poll(() => words().inputValue()).toMatch(/^kept/u);
    await untilEmptied(app.page, () => app.page.keyboard.press('Control+l'));
  });
});
