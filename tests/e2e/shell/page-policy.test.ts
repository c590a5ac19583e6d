import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { callApp } from '../../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { launchStandIn } from '../../support/launch-stand-in.ts';
import { caughtByLanguage, handCarrierAbout, replaceLanguage } from './replace-language.ts';
import { waysOut } from './ways-out.ts';

/** What a way out takes to arrive where nothing stops it: on an idle machine less than the first. */
const LEAST_ARRIVAL_MS = 500;
const MOST_ARRIVAL_MS = 30_000;

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
  rmSync(control.userData, { recursive: true, maxRetries: 5 });
});

describe('a page that was taken over', () => {
  it.each(Object.entries(waysOut))(
    'does not get through by %s, which works without our policy',
    async (_name, attempt) => {
      const startedAt = performance.now();
      expect(await attempt(control.page, MOST_ARRIVAL_MS)).toBe(true);
      // Where something stops it, it is given longer than it has just taken where nothing does.
      const arrivalMs = Math.max(LEAST_ARRIVAL_MS, 2 * (performance.now() - startedAt));
      expect(await attempt(app.page, arrivalMs)).toBe(false);
      // A page that tries to leave may be replaced by the start page, and by nothing else.
      await app.page.waitForURL(/\/index\.html(?:#.*)?$/u);
      await app.page.waitForFunction(() => 'bridge' in window);
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

  it('reaches nothing of another world through what it finds', async () => {
    const found = await app.page.evaluate(() => {
      const own = [Object.prototype, Function.prototype] as readonly unknown[];
      const stop = window.bridge.listen(() => undefined);
      const parts = { bridge: window.bridge, post: window.bridge.post, listen: window.bridge.listen, stop };
      const strange: string[] = [];
      for (const [name, part] of Object.entries(parts)) {
        if (!own.includes(Object.getPrototypeOf(part)))
          strange.push(`${name} has a prototype of another world`);
        if (part.constructor !== Object && part.constructor !== Function) strange.push(`${name} has a maker`);
        if (name !== 'stop' && !Object.isFrozen(part)) strange.push(`${name} is not frozen`);
        const symbols = Object.getOwnPropertySymbols(part);
        if (symbols.length > 0) strange.push(`${name} has ${String(symbols.length)} symbols`);
      }
      stop();
      return strange;
    });
    expect(found).toEqual([]);
  });

  it('gets no hold of what carries messages by replacing what the language offers', async () => {
    // An app of its own: the language stays replaced.
    await using own = await launchApp();
    const { page } = own;
    await replaceLanguage(page);
    expect(await callApp(page, 'vault.lockStatus')).toMatchObject({ ok: true });
    expect(await caughtByLanguage(page)).toEqual([]);
    await handCarrierAbout(page);
    expect(await caughtByLanguage(page)).toEqual(['Array.push']);
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

  it('stops for no question: Electron has none, and throws', async () => {
    const asked = await app.page.evaluate(() => {
      try {
        return window.prompt('Type your passphrase', 'typed');
      } catch (error) {
        return String(error);
      }
    });
    expect(asked).toBe('Error: prompt() is not supported.');
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

describe('a person', () => {
  /** What a press or a pull would begin, by the name of its event; true when the page lets it happen. */
  async function isLet(page: Page, kind: string, act: () => Promise<void>): Promise<boolean> {
    await page.evaluate((name) => {
      Reflect.deleteProperty(window, 'isLet');
      // After everybody else: on the way up, in the last place, and in a task of its own.
      window.addEventListener(
        name,
        (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Control') return;
          setTimeout(() => Object.assign(window, { isLet: !event.defaultPrevented }), 0);
        },
        { capture: true },
      );
    }, kind);
    await act();
    await page.waitForFunction(() => 'isLet' in window);
    return page.evaluate(() => (window as { isLet?: boolean }).isLet === true);
  }

  /** From the beginning of a marked text to the corner of the window. */
  async function dragText(page: Page): Promise<void> {
    const text = page.locator('a, p, h1').first();
    await text.selectText();
    const box = (await text.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
    await page.mouse.up();
  }

  it.each([
    ['drag marked text into another program', 'dragstart', dragText],
    [
      'open the menu of the right button',
      'contextmenu',
      (page) => page.mouse.click(200, 200, { button: 'right' }),
    ],
    ['print with Ctrl+P', 'keydown', (page) => page.keyboard.press('Control+p')],
    ['save the page with Ctrl+S', 'keydown', (page) => page.keyboard.press('Control+s')],
    ['read the source with Ctrl+U', 'keydown', (page) => page.keyboard.press('Control+u')],
  ] satisfies readonly (readonly [string, string, (page: Page) => Promise<void>])[])(
    'cannot %s, which works without our policy',
    async (_name, kind, act) => {
      expect(await isLet(app.page, kind, () => act(app.page))).toBe(false);
      expect(await isLet(control.page, kind, () => act(control.page))).toBe(true);
    },
  );

  it('finds no field that the browser fills in, remembers or checks', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'New vault' }).click();
    const fields = await page
      .locator('input:not([type=radio], [type=checkbox]), textarea')
      .evaluateAll((all) =>
        all.map((field) => [
          field.getAttribute('autocomplete'),
          field.getAttribute('spellcheck'),
          field.getAttribute('autocorrect'),
          field.getAttribute('autocapitalize'),
        ]),
      );
    expect(fields.length).toBeGreaterThan(2);
    for (const field of fields) expect(field).toEqual(['off', 'false', 'off', 'off']);
  });
});
