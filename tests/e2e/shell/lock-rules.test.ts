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

/** Main's clocks run so much faster: what takes minutes takes seconds, and a tick of 10 s is no jump yet. */
const RATE = 10;
const folder = mkdtempSync(join(tmpdir(), 'casekeep-lock-rules-'));
let app: LaunchedApp;

beforeAll(async () => {
  // As on Wayland: the system says for ever that somebody is there.
  app = await launchApp({
    userData: join(folder, 'user-data'),
    env: { CASEKEEP_STAND_IN_IDLE_SECONDS: '0' },
  });
  await openNewVault(app, join(folder, 'Office.casekeep'));
  await lockNow();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});
/** Every test starts with the vault open and main's clocks at their pace. */
beforeEach(async () => {
  await app.clock.setRate(1);
  await app.window.setMinimized(false);
  if (!(await isLocked())) await lockNow();
  await app.page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await app.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
});

async function lockNow(): Promise<void> {
  await untilEmptied(app.page, () => app.page.keyboard.press('Control+l'));
}

async function isLocked(): Promise<boolean> {
  return (await askApp<{ isLocked: boolean }>(app.page, 'vault.lockStatus')).isLocked;
}

/** The sentence that the unlock screen says. */
async function saidWhy(): Promise<string> {
  return app.page
    .getByRole('status')
    .filter({ hasText: /Locked because|Not finished/u })
    .innerText();
}

/** What the countdown shows, in seconds. */
async function countdown(): Promise<number> {
  const text = await app.page.getByRole('timer').innerText();
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/u.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

describe('a window that is out of sight', () => {
  it('locks after two minutes, and one that comes back in between does not', async () => {
    await app.clock.setRate(RATE);
    await app.window.setMinimized(true);
    await sleep(8000);
    await app.window.setMinimized(false);
    await sleep(1500);
    await app.window.setMinimized(true);
    await sleep(8000);
    expect(await isLocked()).toBe(false);
    await untilEmptied(app.page, async () => {});
    expect(await saidWhy()).toMatch(/out of sight/u);
  });
});

describe('a clock that jumps', () => {
  it.each([
    ['an hour forwards', 3_600_000],
    ['an hour backwards', -3_600_000],
  ])('locks: %s', async (_name, jumpMs) => {
    await app.clock.jumpWall(5000);
    await sleep(1500);
    expect(await isLocked()).toBe(false);
    await untilEmptied(app.page, () => app.clock.jumpWall(jumpMs));
    expect(await saidWhy()).toMatch(/clock jumped/u);
  });

  it('locks when main was stopped and goes on later', async () => {
    const { main } = await app.processIds();
    const emptied = untilEmptied(app.page, async () => {});
    process.kill(main, 'SIGSTOP');
    await sleep(16_500);
    process.kill(main, 'SIGCONT');
    await emptied;
    expect(await saidWhy()).toMatch(/clock jumped/u);
  });
});

describe('the countdown', () => {
  it('is shown, runs down, and work in the window makes it begin again', async () => {
    await app.clock.setRate(RATE);
    await expect.poll(countdown).toBeLessThan(240);
    // From here on it would not fall by itself for long.
    await app.clock.setRate(1);
    const low = await countdown();
    await app.page.keyboard.press('Shift');
    await expect.poll(countdown).toBeGreaterThan(low + 30);
    await lockNow();
  });

  it('locks where the system never says that nobody is there, and not while somebody works', async () => {
    await askApp(app.page, 'settings.change', { autoLockMinutes: 1 });
    await app.clock.setRate(RATE);
    for (let second = 0; second < 9; second += 1) {
      await app.page.mouse.move(200 + second, 200);
      await sleep(1000);
    }
    expect(await isLocked()).toBe(false);
    await untilEmptied(app.page, async () => {});
    expect(await saidWhy()).toMatch(/nobody used it/u);
    await askApp(app.page, 'settings.change', { autoLockMinutes: 5 });
  });

  it('says what is under way and will be stopped, and the unlock screen says what was', async () => {
    const { core = 0 } = await app.processIds();
    await screens(app.page).go('Backup');
    expect(await app.page.getByText('Locking stops what is under way').count()).toBe(0);
    process.kill(core, 'SIGSTOP');
    await app.page.evaluate(() => {
      for (const [index, operation] of ['vault.verify', 'case.list', 'backup.drill'].entries()) {
        window.bridge.post({ type: 'call', callId: 4_000_000 + index, operation, input: undefined });
      }
    });
    await app.page
      .getByText('Locking stops what is under way: checking the vault, a trial restore')
      .waitFor();
    await lockNow();
    expect(await saidWhy()).toBe(
      'Not finished, since locking stopped it: checking the vault, a trial restore. Begin it again after unlocking.',
    );
    while (isRunning(core)) await sleep(20);
    expect(await isLocked()).toBe(true);
  });

  it('says nothing of work when there was none', async () => {
    await untilEmptied(app.page, () => app.power.emit('lock-screen'));
    expect(await saidWhy()).not.toMatch(/Not finished/u);
    expect(await saidWhy()).toMatch(/screen/u);
  });
});
