import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../support/launch-app.ts';
import { screens } from '../support/screens.ts';

/** As wide as README shows them, so that letters stay sharp and files small. */
const SIZE = { width: 1280, height: 640 } as const;

/** What README shows, in both themes. */
export const pictures = ['case', 'dossier'] as const;
export const pictureThemes = ['light', 'dark'] as const;

/** In the repository, and not in any package. */
export const pictureFolder = join(import.meta.dirname, '..', '..', 'resources', 'pictures');

export function pictureName(
  picture: (typeof pictures)[number],
  theme: (typeof pictureThemes)[number],
): string {
  return `${picture}-${theme}.png`;
}

const open: Readonly<Record<(typeof pictures)[number], (page: Page) => Promise<void>>> = {
  case: async (page) => {
    await screens(page).openCase('Sparrow');
    await page.getByRole('tabpanel', { name: 'Overview' }).waitFor();
  },
  dossier: async (page) => {
    await screens(page).openCase('Sparrow');
    await page.keyboard.press('d');
    await page.getByRole('region', { name: 'Sheet 1 of', exact: false }).waitFor();
    await page.getByRole('textbox', { name: 'For whom' }).fill('State police, unit for state protection');
    await page.getByRole('textbox', { name: 'Request 1' }).fill('Confirm in writing that this was received.');
    await page.getByRole('textbox', { name: 'Prepared by' }).fill('Training desk');
    for (const choice of await page.getByRole('radiogroup', { name: / appears$/u }).all()) {
      await choice.getByText('Code', { exact: true }).click();
    }
    await page.getByRole('region', { name: 'Sheet 1 of' }).getByText('5 people shown by code').waitFor();
    const proposed = page.getByRole('button', { name: /take it as the reason/u });
    for (let left = await proposed.count(); left > 0; left = await proposed.count()) {
      await proposed.first().click();
      await proposed.nth(left - 1).waitFor({ state: 'detached' });
    }
    await decideNumbers(page);
    await page.getByText('Ready to export').waitFor();
    await page.getByText('Nothing is open.').waitFor();
  },
};

/** The texts name numbers of callers, which a person has to let stand; one answer may be that to several. */
async function decideNumbers(page: Page): Promise<void> {
  const letStand = page.getByRole('button', { name: 'Let it stand' });
  await letStand.first().waitFor();
  for (let left = await letStand.count(); left > 0; left = await letStand.count()) {
    await letStand.first().click();
    await letStand.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** As at the beginning of a screen: at its top, nothing in focus, all letters there. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0);
    await document.fonts.ready;
    // What was asked for is drawn with the second frame.
    for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Another Chromium draws letters of another width, so that lines break elsewhere. Packed for this system only. */
const oneBrowser =
  process.platform === 'linux' && process.arch === 'x64' ? { CASEKEEP_TEST_BROWSER: 'bundled' } : {};

/** What is on the screen once nothing moves any more: two pictures, one after the other, are the same. */
async function pictureAtRest(page: Page): Promise<Buffer> {
  let before = await page.screenshot({ caret: 'hide' });
  for (let again = 0; again < 20; again++) {
    await page.waitForTimeout(150);
    const now = await page.screenshot({ caret: 'hide' });
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The screen does not come to rest.');
}

/**
 * Opens the training vault in the app, in which everybody is invented, and takes the pictures into a folder.
 * `atEnd` has the page before the app is closed.
 */
export async function takePictures(
  folder: string,
  atEnd: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const userData = mkdtempSync(join(tmpdir(), 'casekeep-pictures-'));
  const app = await launchApp({ userData, env: oneBrowser });
  try {
    const { page } = app;
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Training vault', exact: true }).click();
    await page.getByRole('button', { name: 'Open the training vault' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    for (const picture of pictures) {
      await open[picture](page);
      for (const theme of pictureThemes) {
        await page.emulateMedia({ colorScheme: theme });
        await settle(page);
        writeFileSync(join(folder, pictureName(picture, theme)), await pictureAtRest(page));
      }
    }
    await atEnd(page);
  } finally {
    await app[Symbol.asyncDispose]();
    rmSync(userData, { recursive: true, force: true });
  }
}
