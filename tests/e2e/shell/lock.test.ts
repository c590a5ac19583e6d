import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Reply } from '#shared/ipc/wire.ts';
import type { LockNotice } from '#shared/vault/lock-notice.ts';
import { askApp, callApp, post, sealedCall } from '../../support/call-app.ts';
import { isRunning } from '../../support/electron-stand-in/is-running.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { PASSPHRASE } from '../../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-lock-'));
const vaultFolder = join(folder, 'office.casekeep');
const marker = 'words that must not outlive the lock';

let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ vaultFolder, userData: join(folder, 'user-data') });
  cpSync(inject('emptyVault'), vaultFolder, { recursive: true });
});
/** Every test starts locked. */
beforeEach(async () => {
  await app.power.setIdleSeconds(0);
  await app.power.setScreenLocked(false);
  if (!(await isLocked())) await lock();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

interface Place {
  readonly ticket: string;
}

/** An unlock that waits in main and core until it is answered; core is stopped and does not. */
async function startUnlockOfStuckCore(): Promise<{ readonly core: number; readonly reply: Promise<Reply> }> {
  await app.answerDialogs(vaultFolder);
  const { ticket } = await askApp<Place>(app.page, 'desktop.choosePlace', { purpose: 'open-vault' });
  const { core = 0 } = await app.processIds();
  // A core that stands still hands out no key either.
  const call = await sealedCall(app.page, 'vault.unlock', { folder: ticket, passphrase: PASSPHRASE });
  process.kill(core, 'SIGSTOP');
  const reply = post(app.page, call);
  // Calls are handled in order: when this one is answered, the unlock is on its way to core.
  await askApp(app.page, 'vault.lockStatus');
  return { core, reply };
}

async function unlock(): Promise<void> {
  await app.answerDialogs(vaultFolder);
  const { ticket } = await askApp<{ ticket: string }>(app.page, 'desktop.choosePlace', {
    purpose: 'open-vault',
  });
  await askApp(app.page, 'vault.unlock', { folder: ticket, passphrase: PASSPHRASE });
}

/** Locking answers nobody: the page that asks is gone. */
async function lock(): Promise<void> {
  await untilEmptied(app.page, () =>
    app.page.evaluate(() => {
      window.bridge.post({ type: 'call', callId: 77, operation: 'vault.lock', input: undefined });
    }),
  );
}

async function showMarker(): Promise<void> {
  await app.page.evaluate((text) => {
    document.body.append(text);
    Object.assign(window, { keptText: text });
  }, marker);
}

async function isMarkerShown(): Promise<boolean> {
  return app.page.evaluate(
    (text) => document.body.textContent.includes(text) || 'keptText' in window,
    marker,
  );
}

async function isLocked(): Promise<boolean> {
  return (await askApp<{ isLocked: boolean }>(app.page, 'vault.lockStatus')).isLocked;
}

async function lockReason(): Promise<string | undefined> {
  const { notice } = await askApp<{ notice: LockNotice | null }>(app.page, 'vault.lockStatus');
  return notice?.reason;
}

async function untilGone(...processIds: readonly (number | undefined)[]): Promise<void> {
  while (processIds.some(isRunning)) await sleep(20);
}

describe('locking', () => {
  it('ends the core process and the renderer, empties the window and needs the passphrase again', async () => {
    await unlock();
    await showMarker();
    const before = await app.processIds();
    expect(await isMarkerShown()).toBe(true);
    expect((await callApp(app.page, 'vault.summary')).type).toBe('done');
    expect(await isLocked()).toBe(false);

    await lock();
    await untilGone(before.core);
    const after = await app.processIds();
    expect(await isMarkerShown()).toBe(false);
    expect(before.renderers.filter((renderer) => !after.renderers.includes(renderer))).toHaveLength(1);
    expect(await callApp(app.page, 'vault.summary')).toMatchObject({
      ok: false,
      error: { code: 'vault/locked' },
    });

    await unlock();
    expect(await isLocked()).toBe(false);
    expect(await askApp(app.page, 'vault.summary')).toMatchObject({ name: 'office' });
  });

  it.each([
    ['the person is away for longer than the settings allow', 'idle', () => app.power.setIdleSeconds(301)],
    ['the computer goes to sleep', 'suspend', () => app.power.emit('suspend')],
    ['the screen is locked', 'screen-locked', () => app.power.emit('lock-screen')],
    ['the screen is locked and no event says so', 'screen-locked', () => app.power.setScreenLocked(true)],
  ])('happens when %s', async (_name, reason, leave) => {
    await app.power.setIdleSeconds(299);
    await unlock();
    const { core } = await app.processIds();
    expect(await isLocked()).toBe(false);
    await untilEmptied(app.page, leave);
    expect(await lockReason()).toBe(reason);
    expect(app.page.url()).not.toContain('#');
    await app.page
      .getByRole('status')
      .filter({ hasText: /^Locked because/u })
      .waitFor();
    await untilGone(core);
    expect(await isLocked()).toBe(true);
  });

  it('stops an unlock that is under way', async () => {
    const { core, reply } = await startUnlockOfStuckCore();
    const isAnswered = reply.then(
      () => true,
      () => false,
    );
    await untilEmptied(app.page, () => app.power.emit('suspend'));
    await untilGone(core);
    expect(await isAnswered).toBe(false);
    expect(await isLocked()).toBe(true);
  });
});

describe('when core crashes', () => {
  it('a waiting call is answered and the next unlock works', async () => {
    const { core, reply } = await startUnlockOfStuckCore();
    process.kill(core, 'SIGKILL');
    expect(await reply).toMatchObject({ ok: false, error: { code: 'ipc/core-gone' } });
    await unlock();
    expect(await isLocked()).toBe(false);
  });

  it('an open vault is locked, its window emptied, and it opens again', async () => {
    await unlock();
    await showMarker();
    expect(await isMarkerShown()).toBe(true);
    const { core = 0 } = await app.processIds();
    await untilEmptied(app.page, async () => process.kill(core, 'SIGKILL'));
    expect(await isMarkerShown()).toBe(false);
    expect(await isLocked()).toBe(true);
    await unlock();
    expect(await askApp(app.page, 'vault.summary')).toMatchObject({ name: 'office' });
  });
});

describe('the end of the app', () => {
  it('is immediate for a second start on the same data', async () => {
    await expect(launchApp({ userData: app.userData })).rejects.toThrow('The app ended (0)');
    expect(await isLocked()).toBe(true);
  });

  it('ends every process and leaves the settings and the random mark of the computer only', async () => {
    await unlock();
    const { core, browser } = await app.processIds();
    expect([core, browser].every(isRunning)).toBe(true);
    expect(await app.quit()).toBe(0);
    await untilGone(core, browser);
    expect(readdirSync(app.userData, { recursive: true }).sort()).toEqual([
      'computer-mark',
      'settings.json',
      'slot-marks',
    ]);
    expect(readFileSync(join(app.userData, 'computer-mark'), 'utf8')).toMatch(/^[0-9a-f]{32}\n$/u);
    expect(readFileSync(join(app.userData, 'settings.json'), 'utf8')).not.toContain('office');
    app = await launchApp({ userData: app.userData });
  });

  it('ends every process even when main is killed, and the next start cleans up', async () => {
    await unlock();
    const { core, browser } = await app.processIds();
    expect([core, browser].every(isRunning)).toBe(true);
    await app.kill();
    await untilGone(core, browser);
    app = await launchApp({ userData: app.userData });
    await unlock();
    expect(await askApp(app.page, 'vault.summary')).toMatchObject({ name: 'office' });
  });
});
