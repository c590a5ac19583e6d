import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { launchStandIn } from '../../support/launch-stand-in.ts';
import { waysOut } from './ways-out.ts';

let app: LaunchedApp;
let control: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  control = await launchStandIn({
    mainFolder: import.meta.dirname,
    mainScript: join(import.meta.dirname, '../../support/unguarded-shell.ts'),
    userData: mkdtempSync(join(tmpdir(), 'casekeep-control-')),
    headless: true,
  });
});
afterEach(async () => {
  await control.page.goto('https://casekeep.app.internal/index.html', { waitUntil: 'load' });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await control[Symbol.asyncDispose]();
  rmSync(control.userData, { recursive: true });
});

describe('a page that was taken over', () => {
  it.each(Object.entries(waysOut))(
    'does not get through by %s, which works without our policy',
    async (_name, attempt) => {
      expect(await attempt(app.page)).toBe(false);
      // A page that tries to leave may be replaced by the start page, and by nothing else.
      await app.page.waitForURL(/\/index\.html(?:#.*)?$/u);
      await app.page.waitForFunction(() => 'bridge' in window);
      expect(await attempt(control.page)).toBe(true);
    },
  );

  it('finds nothing but two functions to talk to main', async () => {
    const found = await app.page.evaluate(() => ({
      bridge: Object.keys(window.bridge).sort(),
      isFrozen: Object.isFrozen(window.bridge),
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ bridge: ['listen', 'post'], isFrozen: true, node: [] });
  });

  it('cannot put another bridge in place of ours', async () => {
    const isReplaced = await app.page.evaluate(() => {
      const ours = window.bridge;
      try {
        Object.defineProperty(window, 'bridge', { value: {} });
      } catch {
        return false;
      }
      return window.bridge !== ours;
    });
    expect(isReplaced).toBe(false);
  });

  it('leaves nothing in storages of the browser', async () => {
    const storages = await app.page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }));
    expect(storages).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
  });
});

it('the title says the product and nothing else', async () => {
  expect(await app.page.title()).toBe('Casekeep');
});
