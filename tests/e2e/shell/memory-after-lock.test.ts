import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { LEAST_COST } from '#core/crypto/argon2id.ts';
import { findVaultKeys } from '#core/vault/keys/vault-keys-file.ts';
import { openVaultKeys } from '#core/vault/keys/vault-keys.ts';
import { isRunning } from '../../support/electron-stand-in/is-running.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { searchMemory, textNeedles, type Needle } from '../../support/machine/process-memory.ts';
import { processTree } from '../../support/machine/process-tree.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { screens } from '../../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-memory-'));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

/** Typed a letter at a time: what drives the browser from outside never holds it whole. */
const typed = 'qzkanarienwort';
const word = textNeedles('typed', typed);
const passphrase = 'wxq trefoil gannet osprey';
const secret = textNeedles('passphrase', passphrase);

async function typeLetters(app: LaunchedApp, field: string, text: string): Promise<void> {
  await app.page.getByRole('textbox', { name: field, exact: true }).focus();
  for (const letter of text) await app.page.keyboard.press(letter === ' ' ? 'Space' : letter);
}

/** As `createVault`, and nobody but the page and core is ever given the passphrase as a whole. */
async function createVaultByTyping(app: LaunchedApp, vaultFolder: string): Promise<void> {
  const { page } = app;
  await app.answerDialogs(vaultFolder);
  await page.getByRole('button', { name: 'New vault' }).click();
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Tester');
  await typeLetters(app, 'Passphrase', passphrase);
  await typeLetters(app, 'Passphrase again', passphrase);
  const open = await app.processIds();
  expect(open.renderers.some((id) => copiesIn(id, secret) > 0)).toBe(true);
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
}

/** SQLCipher is keyed by a statement with the key in hexadecimal digits (security.md M14). */
async function keyNeedles(vaultFolder: string): Promise<readonly Needle[]> {
  const [keys] = findVaultKeys(vaultFolder, LEAST_COST).found;
  if (keys === undefined) throw new Error('The vault has no key file.');
  const opened = await openVaultKeys(keys, { kind: 'passphrase', passphrase }, LEAST_COST);
  if (opened === undefined) throw new Error('The passphrase does not open the vault.');
  const bytes = Buffer.from(opened.dataKey);
  return [{ name: 'data key', bytes }, ...textNeedles('data key in digits', bytes.toString('hex'))];
}

function copiesIn(processId: number, needles: readonly Needle[]): number {
  const { found } = searchMemory(processId, needles);
  return Object.values(found).reduce((sum, count) => sum + count, 0);
}

/**
 * Main passes messages on and lives on, so it is looked at apart. In the stand-in it also holds Playwright, which
 * keeps every message as text once more, and Chromium's own process, through which a message goes to main there, keeps
 * what it freed: in Electron both are one.
 */
it.runIf(existsSync('/proc/self/mem'))(
  'main never holds the passphrase; after a lock no process holds it nor the data key, none but main what was typed, and main less of it',
  async () => {
    await using app = await launchApp();
    const { page } = app;
    const vaultFolder = join(folder, 'Office.casekeep');
    await createVaultByTyping(app, vaultFolder);
    await screens(page).createCase('Heron');
    await screens(page).newIncident();
    await page.getByRole('textbox', { name: 'The exact words' }).focus();
    for (const letter of typed) await page.keyboard.press(letter);
    await page.getByText(/^Draft kept in the vault/u).waitFor();

    const key = await keyNeedles(vaultFolder);
    const open = await app.processIds();
    const holders = processTree(open.main).filter((id) => copiesIn(id, word) > 0);
    expect(holders).toEqual(expect.arrayContaining([open.main, open.core]));
    expect(open.renderers.some((id) => holders.includes(id))).toBe(true);
    const main = [...new Set([open.main, open.browser])];
    // Chromium tells the system's input methods what stands around the cursor, so its own process has what was typed; in
    // Electron that is main's, where it cannot be told from what main itself would keep.
    const scripts = main.filter((id) => id !== open.browser);
    expect(scripts.map((id) => copiesIn(id, secret))).toEqual(scripts.map(() => 0));
    const copiesInMain = () => main.reduce((sum, id) => sum + copiesIn(id, word), 0);
    const inMain = copiesInMain();
    expect(processTree(open.main).filter((id) => copiesIn(id, key) > 0)).toEqual([open.core]);

    await untilEmptied(page, () => app.power.emit('suspend'));
    while (isRunning(open.core) || open.renderers.every(isRunning)) await sleep(20);
    // A core in waiting shows that main has done all that it does at a lock.
    while ((await app.processIds()).core === undefined) await sleep(20);
    const locked = processTree(open.main);
    expect(locked.length).toBeGreaterThan(3);
    expect(locked.filter((id) => !main.includes(id) && copiesIn(id, word) > 0)).toEqual([]);
    expect(locked.filter((id) => copiesIn(id, key) > 0)).toEqual([]);
    expect(locked.filter((id) => id !== open.browser && copiesIn(id, secret) > 0)).toEqual([]);
    expect(copiesInMain()).toBeLessThan(inMain);
  },
);
