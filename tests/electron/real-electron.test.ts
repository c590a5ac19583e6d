import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caughtByLanguage, handCarrierAbout, replaceLanguage } from '../e2e/shell/replace-language.ts';
import { callApp } from '../support/call-app.ts';
import { findElectron } from '../support/find-electron.ts';
import { electronLaunchOptions } from '../support/launch-electron.ts';
import { untilReady } from '../support/page-ready.ts';

/** What the stand-in can only write down: whether Electron itself does as it was told. */
const repository = join(import.meta.dirname, '..', '..');
const userData = mkdtempSync(join(tmpdir(), 'casekeep-electron-'));
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  const launch = {
    mainFolder: repository,
    mainScript: join(repository, 'out', 'main', 'main.js'),
    userData,
    headless: false,
  };
  app = await electron.launch(electronLaunchOptions(launch, findElectron() ?? ''));
  page = await app.firstWindow();
  await untilReady(page);
});
afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true });
});

describe('the window of Electron', () => {
  it('has a page of its own origin that talks to main and to nobody else', async () => {
    expect(await page.evaluate(() => window.origin)).toBe('app://casekeep');
    expect(await callApp(page, 'vault.lockStatus')).toMatchObject({ ok: true, value: { isLocked: true } });
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  });

  it('opens no developer tools', async () => {
    const isOpen = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools({ mode: 'detach' });
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      return contents?.isDevToolsOpened();
    });
    expect(isOpen).toBe(false);
  });

  it('keeps a session in memory, without spell checker, and with a proxy that leads nowhere', async () => {
    const found = await app.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      return {
        isPersistent: session?.isPersistent(),
        storage: session?.getStoragePath(),
        spelling: session?.isSpellCheckerEnabled(),
        proxy: await session?.resolveProxy('http://localhost/'),
      };
    });
    expect(found).toEqual({
      isPersistent: false,
      storage: null,
      spelling: false,
      proxy: 'SOCKS5 127.0.0.1:9',
    });
  });

  it('gets no permission that it asks for', async () => {
    const states = await page.evaluate(async () =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('makes no dictionary while somebody types, and takes no worker that outlives the page', async () => {
    await page.getByRole('button', { name: 'New vault' }).click();
    const field = page.getByRole('textbox', { name: 'Your name' });
    for (const words of ['a witness', 'eine Zeugin', 'un témoin', 'свидетель', 'شاهىت', '证人']) {
      await field.pressSequentially(words);
    }
    const names = readdirSync(userData, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.bdic'))).toEqual([]);
    const isTaken = await page.evaluate(async () => {
      try {
        await navigator.serviceWorker.register('/assets/worker.js');
        return true;
      } catch {
        return false;
      }
    });
    expect(isTaken).toBe(false);
  });

  it('lends a page that replaces the language nothing that carries messages', async () => {
    await replaceLanguage(page);
    expect(await callApp(page, 'vault.lockStatus')).toMatchObject({ ok: true });
    expect(await caughtByLanguage(page)).toEqual([]);
    await handCarrierAbout(page);
    expect(await caughtByLanguage(page)).toEqual(['Array.push']);
  });

  it('neither prints nor stops for a dialog', async () => {
    const isLet = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('beforeprint', () => resolve('prints'));
          window.print();
          setTimeout(() => resolve('nothing'), 1000);
        }),
    );
    expect(isLet).toBe('nothing');
  });
});

describe('the processes of Electron', () => {
  it('are a sandboxed page and a core that is a utility process', async () => {
    const processes = await app.evaluate(({ app }) =>
      app.getAppMetrics().map(({ type, name, sandboxed }) => ({ type, name, sandboxed })),
    );
    expect(processes).toContainEqual(expect.objectContaining({ type: 'Utility', name: 'Casekeep core' }));
    expect(processes.filter(({ type }) => type === 'Tab').length).toBeGreaterThan(0);
  });

  it('hear keys in main before the page does', async () => {
    const keys = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const heard: string[] = [];
      contents?.on('before-input-event', (_event, input) => heard.push(`${input.type} ${input.key}`));
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Escape' });
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      return heard;
    });
    expect(keys).toEqual(['keyDown Escape', 'keyUp Escape']);
  });
});
