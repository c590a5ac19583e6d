import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { systemDeps } from '#core/system-deps.ts';
import { findTestBrowsers } from '../support/browser/find-browser.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { PASSPHRASE, screens } from '../support/screens.ts';
import { benchRow, type Report } from './bench-row.ts';
import { fillVault } from './fill-vault.ts';
import { heapAfterScrolling, measureScroll, type ScrollCost } from './scroll-bench.ts';

const ROUNDS = 5;
const FEW_ROWS = 1000;

/** Pixels that a list moves in a frame: a steady read of 60 rows a second, and a throw of 600. */
const SPEEDS = { steady: 40, throw: 400 } as const;

const argon2idScript = join(import.meta.dirname, 'argon2id-once.ts');

/** The compiled app in the stand-in over vaults with the passphrase cost of an office; `npm run build` must have run. */
export async function benchWindow({ rows }: { readonly rows: number }, report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
  try {
    const [few, many] = [join(folder, 'few.casekeep'), join(folder, 'many.casekeep')];
    await makeVault(few, FEW_ROWS);
    await makeVault(many, rows);
    await benchStart(many, folder, report);
    const fewHeap = await withIncidents(few, heapAfterScrolling);
    await withIncidents(many, async (page) => {
      report(
        benchRow({
          name: `heap after scrolling ${count(rows)} rows, against ${count(FEW_ROWS)}`,
          unit: 'MB',
          own: [await heapAfterScrolling(page)],
          other: [fewHeap],
          target: '<= 1.1',
        }),
      );
      await benchScrolling(page, rows, report);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeVault(folder: string, incidents: number): Promise<void> {
  const session = await createVault(systemDeps(), { folder, passphrase: PASSPHRASE, displayName: 'Bench' });
  fillVault(session, incidents);
  session.close();
}

async function benchStart(vaultFolder: string, folder: string, report: Report): Promise<void> {
  const times: Record<'window' | 'emptyPage' | 'unlock' | 'argon2id', number[]> = {
    window: [],
    emptyPage: [],
    unlock: [],
    argon2id: [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    times.emptyPage.push(await emptyPageMs(join(folder, `empty-${round}`)));
    const started = performance.now();
    await using app = await launchApp();
    await app.page.getByRole('button', { name: 'Open a vault…' }).click({ trial: true });
    times.window.push(performance.now() - started);
    times.argon2id.push(argon2idMs());
    times.unlock.push(await unlockMs(app, vaultFolder));
  }
  report(
    benchRow({
      name: 'start to a window that can be used, against an empty page in the same browser',
      unit: 'ms',
      own: times.window,
      other: times.emptyPage,
    }),
  );
  report(
    benchRow({
      name: 'unlock to the first list, against Argon2id alone',
      unit: 'ms',
      own: times.unlock,
      other: times.argon2id,
    }),
  );
}

async function emptyPageMs(profileFolder: string): Promise<number> {
  const [browser] = await findTestBrowsers();
  if (browser === undefined) throw new Error('There is no browser.');
  const started = performance.now();
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.env },
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    args: ['--window-size=1280,800'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('data:text/html,<button>Open</button>');
  await page.getByRole('button', { name: 'Open' }).click({ trial: true });
  const ms = performance.now() - started;
  await context.close();
  return ms;
}

/** In a process of its own, as core is one. */
function argon2idMs(): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [argon2idScript], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** From the press on Unlock to the frame that shows the first row of the list of cases. */
async function unlockMs(app: LaunchedApp, vaultFolder: string): Promise<number> {
  const { page } = app;
  await app.answerDialogs(vaultFolder);
  await page.getByRole('button', { name: 'Open a vault…' }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressedAt = 0;
        const onPress = () => {
          pressedAt = performance.now();
        };
        window.addEventListener('pointerdown', onPress, { capture: true, once: true });
        function look(): void {
          if (document.querySelector('[role=grid] [role=row][id]') === null) requestAnimationFrame(look);
          else resolve(performance.now() - pressedAt);
        }
        look();
      }),
  );
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  return shown;
}

async function withIncidents<Result>(
  vaultFolder: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  await using app = await launchApp();
  await unlockMs(app, vaultFolder);
  await screens(app.page).go('Incidents');
  await app.page.locator('[role=grid] [role=row][id]').first().waitFor();
  return await work(app.page);
}

async function benchScrolling(page: Page, rows: number, report: Report): Promise<void> {
  for (const [speed, stepPx] of Object.entries(SPEEDS)) {
    const list: ScrollCost[] = [];
    const empty: ScrollCost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      empty.push(await measureScroll(page, { stepPx, isEmpty: true }));
      list.push(await measureScroll(page, { stepPx, isEmpty: false }));
    }
    report(
      benchRow({
        name: `p95 of a frame, ${speed} scrolling through ${count(rows)} rows, against an empty scroller`,
        unit: 'ms',
        own: list.map(({ p95Ms }) => p95Ms),
        other: empty.map(({ p95Ms }) => p95Ms),
        ...(stepPx === SPEEDS.steady ? { target: '<= 1.15' } : {}),
      }),
    );
    report(
      benchRow({
        name: `processor time in a frame, ${speed} scrolling, against an empty scroller; a frame has 16.7`,
        unit: 'ms',
        own: list.map(({ threadMs }) => threadMs),
        other: empty.map(({ threadMs }) => threadMs),
      }),
    );
  }
}

function count(number: number): string {
  return number.toLocaleString('en');
}
