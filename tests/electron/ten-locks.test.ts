import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApp } from '../support/call-app.ts';
import { isRunning } from '../support/electron-stand-in/is-running.ts';
import { findElectron } from '../support/find-electron.ts';
import { launchApp, type LaunchedApp, type ProcessIds } from '../support/launch-app.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { isLocked, lockReason, openTraining } from '../support/training-session.ts';

/**
 * Ten in a row in real Electron, and wherever somebody asks for them (`CASEKEEP_LOCKS=10`); else each way once, ten
 * locks in a row all the same.
 */
const TIMES = Number(process.env['CASEKEEP_LOCKS'] ?? (findElectron() === undefined ? 1 : 10));

let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  await app.power.setIdleSeconds(0);
});
afterAll(() => app[Symbol.asyncDispose]());

async function hang(): Promise<void> {
  await app.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0);
  });
  // Until it has begun to, nothing is proved.
  const answer = app.page.evaluate(() => 'alive').catch(() => 'gone');
  expect(await Promise.race([answer, sleep(1000, 'hangs')])).toBe('hangs');
}

const pressLock = () =>
  app.window.pressBeforePage({ type: 'keyDown', key: 'l', code: 'KeyL', control: true });

async function pressEscape(): Promise<void> {
  for (let press = 0; press < 3; press += 1) {
    await app.window.pressBeforePage({ type: 'keyDown', key: 'Escape', code: 'Escape' });
    await app.window.pressBeforePage({ type: 'keyUp', key: 'Escape', code: 'Escape' });
  }
}

async function letHalfAMinutePass(): Promise<void> {
  await app.clock.setRate(10);
  await sleep(4000);
  await app.clock.setRate(1);
}

interface Way {
  readonly reason: string;
  /** Before the lock. */
  readonly prepare?: () => Promise<unknown>;
  readonly lock: (before: ProcessIds) => Promise<unknown>;
  readonly restore?: () => Promise<unknown>;
}

const ways: Readonly<Record<string, Way>> = {
  'the page asks for it': {
    reason: 'asked',
    lock: () =>
      app.page.evaluate(() => {
        window.bridge.post({ type: 'call', callId: 77, operation: 'vault.lock', input: undefined });
      }),
  },
  'Control+L is pressed in the page': { reason: 'asked', lock: () => app.page.keyboard.press('Control+l') },
  'Control+L is pressed and the page hangs': { reason: 'asked', prepare: hang, lock: pressLock },
  'Escape is pressed three times and the page hangs': { reason: 'asked', prepare: hang, lock: pressEscape },
  'nobody is there': {
    reason: 'idle',
    lock: () => app.power.setIdleSeconds(10_000),
    restore: () => app.power.setIdleSeconds(0),
  },
  'the computer sleeps': { reason: 'suspend', lock: () => app.power.emit('suspend') },
  'the computer sleeps and the page hangs': {
    reason: 'suspend',
    prepare: hang,
    lock: () => app.power.emit('suspend'),
  },
  'somebody logs off on Windows': { reason: 'suspend', lock: () => app.window.emit('query-session-end') },
  'the screen is locked': {
    reason: 'screen-locked',
    lock: () => app.power.setScreenLocked(true),
    restore: () => app.power.setScreenLocked(false),
  },
  'the clock jumps': { reason: 'time-jump', lock: () => app.clock.jumpWall(3_600_000) },
  'core is killed': { reason: 'core-gone', lock: async ({ core = 0 }) => process.kill(core, 'SIGKILL') },
  'the renderer is killed': {
    reason: 'renderer-gone',
    // Several within half a minute are taken for a window that cannot be shown.
    prepare: letHalfAMinutePass,
    lock: async ({ renderers }) => {
      for (const id of renderers) process.kill(id, 'SIGKILL');
    },
  },
};

describe.each(Object.entries(ways))('when %s', (_name, way) => {
  it.each(Array.from({ length: TIMES }, (_, index) => index + 1))(
    'the vault is locked, core and page are gone and there is a new page (%i)',
    async () => {
      await openTraining(app);
      await app.page.evaluate(() => document.body.append('what a witness said'));
      const before = await app.processIds();
      await way.prepare?.();
      await untilEmptied(app.page, () => way.lock(before));
      await way.restore?.();
      await app.page.getByRole('button', { name: 'Training vault' }).first().waitFor();
      expect(await isLocked(app)).toBe(true);
      expect(await lockReason(app)).toBe(way.reason);
      expect(await app.page.getByText('what a witness said').count()).toBe(0);
      const after = await app.processIds();
      const left = before.renderers.filter((id) => !after.renderers.includes(id));
      const come = after.renderers.filter((id) => !before.renderers.includes(id));
      expect(left.length).toBeGreaterThan(0);
      expect(come.length).toBeGreaterThan(0);
      await expect.poll(() => isRunning(before.core), { timeout: 5000 }).toBe(false);
      expect(await app.boxes()).toEqual([]);
      expect((await askApp<{ theme: string }>(app.page, 'settings.get')).theme).toBe('system');
    },
  );
});
