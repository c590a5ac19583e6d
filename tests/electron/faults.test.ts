import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning } from '../support/electron-stand-in/is-running.ts';
import { coreFaults, makeFaultyApp, type FaultyApp } from '../support/faulty-app.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { isLocked, lockReason, openTraining } from '../support/training-session.ts';

let faulty: FaultyApp;

beforeAll(() => {
  faulty = makeFaultyApp();
});
afterAll(() => rmSync(faulty.folder, { recursive: true }));

/** Words of the error that is thrown: they stand for what a person was typing. */
const secret = 'what a witness said';

describe('a core that comes to a fault', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchApp({ appFolder: faulty.folder });
    await app.power.setIdleSeconds(0);
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each([...coreFaults, 'killed'] as const)(
    'is gone, the vault locked, nothing shown or written of it, and the next one works: %s',
    async (fault) => {
      if (await isLocked(app)) await openTraining(app);
      const { core = 0 } = await app.processIds();
      await untilEmptied(app.page, async () => {
        if (fault === 'killed') process.kill(core, 'SIGKILL');
        else faulty.cause(fault);
      });
      await expect.poll(() => isRunning(core), { timeout: 5000 }).toBe(false);
      expect(await isLocked(app)).toBe(true);
      expect(await lockReason(app)).toBe('core-gone');
      expect(await app.boxes()).toEqual([]);
      expect(app.logs()).not.toContain(secret);
      await openTraining(app);
      expect(await isLocked(app)).toBe(false);
    },
  );
});

describe('a main that comes to a fault', () => {
  it.each([
    ['exception', 'uncaught exception'],
    ['rejection', 'unhandled rejection'],
  ] as const)('ends with all that it had started, and without words: %s', async (kind, said) => {
    await using app = await launchApp();
    await openTraining(app);
    const { core, browser, renderers } = await app.processIds();
    const boxes = await app.boxes();
    await app.failInMain(kind);
    expect(await app.exited).toBe(70);
    await expect.poll(() => [core, browser, ...renderers].filter(isRunning), { timeout: 5000 }).toEqual([]);
    expect(app.logs()).toContain(`Casekeep ends: ${said} (Error)`);
    expect(app.logs()).not.toContain(secret);
    expect(app.logs()).not.toContain('[box]');
    expect(boxes).toEqual([]);
  });
});

describe('a window that cannot be shown', () => {
  it('is not tried for ever: that the vault is locked is said in a box, and the app ends', async () => {
    await using app = await launchApp();
    await app.power.setIdleSeconds(0);
    await openTraining(app);
    const hasEnded = app.exited.then(() => true);
    /** As soon as there is one, it is gone again. */
    async function killRenderers(): Promise<false> {
      const { renderers } = await app.processIds().catch(() => ({ renderers: [] }));
      for (const id of renderers) if (isRunning(id)) process.kill(id, 'SIGKILL');
      return false;
    }
    // Asking which processes there are costs more than the app does.
    while (!(await Promise.race([hasEnded, killRenderers()]))) await sleep(100);
    expect(await app.exited).toBe(1);
    const said = '[box] The window of Casekeep cannot be shown: The vault is locked';
    // A box of Electron cannot be read any more when the app has ended.
    expect(app.logs()).toContain(app.runtime === 'stand-in' ? said : '');
  });
});
