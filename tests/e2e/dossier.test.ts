import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinPdfText, readPdfText } from '#core/pdf/read-pdf-text.ts';
import { askApp } from '../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { aLink, aCase, aName, anIncident, aPerson } from '../support/record-builders.ts';
import { screens, unlockVault } from '../support/screens.ts';
import { told, type IncidentDraft } from '#tests/support/record-builders.ts';

const NAME = 'Wilhelmina Featherstone';
/** Long enough that a person can act while it is being written. */
const MANY_INCIDENTS = 120;

const folder = mkdtempSync(join(tmpdir(), 'casekeep-dossier-'));
const vaultFolder = join(folder, 'office.casekeep');
const exported = join(folder, 'exported');

let app: LaunchedApp;
let page: Page;
let on: ReturnType<typeof screens>;

beforeAll(async () => {
  mkdirSync(exported);
  app = await launchApp({ userData: join(folder, 'user-data') });
  page = app.page;
  on = screens(page);
  await openNewVault(app, vaultFolder);
  await addCase('Juniper', [
    { title: told(`A call to ${NAME}`), when: { extent: 'moment', edtf: '2021-09', basis: 'recollection' } },
  ]);
  await addCase(
    'Cypress',
    Array.from({ length: MANY_INCIDENTS }, (_, index) => ({
      title: told(`Call ${index}`),
      narrative: {
        translations: [],
        text: `They asked again, for the ${index}th time. `.repeat(60),
        lang: 'en',
      },
    })),
  );
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** A case with a client of that name. */
async function addCase(codeword: string, incidents: readonly Partial<IncidentDraft>[]): Promise<void> {
  const { id } = await askApp<{ id: string }>(page, 'case.create', { fields: aCase({ codeword }) });
  await askApp(page, 'person.create', {
    fields: aPerson({ names: [aName(NAME)] }),
    inCase: { caseId: id, ...aLink() },
  });
  for (const fields of incidents) {
    await askApp(page, 'incident.create', { caseId: id, fields: anIncident(fields) });
  }
}

async function openBuilder(codeword: string): Promise<void> {
  await on.openCase(codeword);
  await page.keyboard.press('d');
  await page.getByRole('heading', { level: 1, name: 'Dossier' }).waitFor();
  await preview().getByText('Call to', { exact: false }).or(sheet(1)).first().waitFor();
}

const exportButton = () => page.getByRole('button', { name: 'Export PDF' });
const sheet = (number: number) => page.getByRole('region', { name: `Sheet ${number} of`, exact: false });
const preview = (): Locator => page.getByRole('region', { name: /^Sheet \d+ of/u });
const appearance = () => page.getByRole('radiogroup', { name: `How ${NAME} appears` });

async function exportTo(path: string): Promise<void> {
  await app.answerDialogs(path);
  await exportButton().click();
}

async function pagesOf(path: string): Promise<readonly string[]> {
  const pages = await readPdfText(new Uint8Array(readFileSync(path)));
  return pages.map((each) => joinPdfText([each]));
}

/** The export holds its place and is far from its end. */
async function untilHalfWay(path: string): Promise<void> {
  await expect
    .poll(() => readdirSync(dirname(path)).filter((name) => name.endsWith('.part')), {
      interval: 10,
    })
    .toHaveLength(1);
}

describe('a dossier that is not ready', () => {
  test('cannot be exported and says how much is to be mended', async () => {
    await openBuilder('Juniper');
    await page.getByText('Not ready: 1 to fix first').waitFor();
    expect(await exportButton().isEnabled()).toBe(false);
    await page.getByText('No recipient is named').waitFor();
  });

  test('leads to the field that mends it', async () => {
    await page.getByRole('button', { name: 'Say for whom it is' }).click();
    await page.keyboard.type('State police, unit for state security');
    expect(await page.getByRole('textbox', { name: 'For whom' }).inputValue()).toBe(
      'State police, unit for state security',
    );
    await page.getByText('Ready to export').waitFor();
    expect(await exportButton().isEnabled()).toBe(true);
  });

  test('leads to the record that mends it, and nothing that was chosen is lost on the way', async () => {
    await page.getByRole('link', { name: 'Write a summary of the case' }).click();
    const summary = page.getByRole('textbox', { name: 'Summary' });
    await summary.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('textarea'));
    await page.keyboard.type('Calls that ask a person to come home.');
    await on.save();
    await openBuilder('Juniper');
    await preview().getByText('Calls that ask a person to come home.').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'For whom' }).inputValue()).toBe(
      'State police, unit for state security',
    );
  });
});

describe('a person who is in it', () => {
  test('is withheld while nobody has decided, and by code where somebody says so', async () => {
    await page.getByText('Not decided yet: withheld.').waitFor();
    await appearance().getByText('Code', { exact: true }).click();
    await preview()
      .getByText(/A call to W-[1-9]\d/u)
      .first()
      .waitFor();
    expect(await preview().getByText('Wilhelmina').count()).toBe(0);
    expect(await preview().getByText('Featherstone').count()).toBe(0);
  });

  test('is named on no page of a file that withholds the name', async () => {
    const file = join(exported, 'withheld.pdf');
    await exportTo(file);
    await page.getByRole('heading', { name: 'Exported' }).waitFor();
    const pages = await pagesOf(file);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join('\n')).toMatch(/A call to W-[1-9]\d/u);
    expect(pages.filter((text) => /wilhelmina|featherstone/iu.test(text))).toEqual([]);
    expect(readFileSync(file, 'latin1').slice(0, 5)).toBe('%PDF-');
    await page.getByText(String(pages.length), { exact: true }).waitFor();
  });

  test('is named in a file where somebody decided to name them', async () => {
    await appearance().getByText('Named', { exact: true }).click();
    await preview().getByText(`A call to ${NAME}`).first().waitFor();
    const file = join(exported, 'named.pdf');
    await exportTo(file);
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.getByRole('heading', { name: 'Exported' }).waitFor();
    expect((await pagesOf(file)).join('\n')).toContain(`A call to ${NAME}`);
  });
});

describe('a place that cannot be written', () => {
  test.each([
    ['a folder that is not there', 'gone/dossier.pdf', 'Casekeep cannot write there. Choose another folder.'],
    ['a name that is taken', 'named.pdf', 'There is already a file with this name.'],
  ])('says so: %s', async (_name, path, sentence) => {
    const before = readdirSync(exported, { recursive: true });
    await exportTo(join(exported, path));
    await page.getByText(sentence, { exact: false }).waitFor();
    expect(readdirSync(exported, { recursive: true })).toEqual(before);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  test('a person who chooses none can go on', async () => {
    await app.answerDialogs(null);
    await exportButton().click();
    await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
    expect(await exportButton().isEnabled()).toBe(true);
  });
});

describe('a place that programs copy to a server', () => {
  const synced = join(exported, 'OneDrive');
  const dialog = () => page.getByRole('alertdialog', { name: 'This place may be copied to a server' });

  beforeAll(() => {
    mkdirSync(synced);
  });

  test('is asked about before anything is written, and another can be chosen', async () => {
    await exportTo(join(synced, 'dossier.pdf'));
    await dialog().waitFor();
    expect(readdirSync(synced)).toEqual([]);
    await app.answerDialogs(join(exported, 'elsewhere.pdf'));
    await dialog().getByRole('button', { name: 'Choose another place…' }).click();
    await page
      .getByText('values were looked for and not found')
      .or(page.getByText('value was looked for'))
      .waitFor();
    expect(existsSync(join(exported, 'elsewhere.pdf'))).toBe(true);
    expect(readdirSync(synced)).toEqual([]);
  });

  test('gets nothing when the question is closed, and the dossier when somebody wants it there', async () => {
    await exportTo(join(synced, 'dossier.pdf'));
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(readdirSync(synced)).toEqual([]);
    await exportTo(join(synced, 'dossier.pdf'));
    await dialog().getByRole('button', { name: 'Write it there' }).click();
    await expect.poll(() => readdirSync(synced)).toEqual(['dossier.pdf']);
  });
});

describe('an export that does not come to its end', () => {
  const many = join(folder, 'many');
  const file = join(many, 'dossier.pdf');

  async function begin(): Promise<void> {
    await openBuilder('Cypress');
    await page.getByRole('textbox', { name: 'For whom' }).fill('State police');
    await page.getByText('Ready to export').waitFor();
    await exportTo(file);
    await untilHalfWay(file);
  }

  beforeAll(() => {
    mkdirSync(many);
  });

  test('leaves no file when it is cancelled half way, and says so', async () => {
    await begin();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('Cancelled. No file was left behind.').waitFor();
    expect(readdirSync(many)).toEqual([]);
  });

  test('leaves no file when the vault is locked half way, and the window asks for the passphrase', async () => {
    await begin();
    const { core } = await app.processIds();
    await untilEmptied(page, () => page.keyboard.press('Control+l'));
    await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).waitFor();
    await expect.poll(() => readdirSync(many)).toEqual([]);
    expect((await app.processIds()).core).not.toBe(core);
    await unlockVault(app, vaultFolder);
  });

  test('comes to its end when nobody stops it', async () => {
    await begin();
    await page.getByRole('heading', { name: 'Exported' }).waitFor();
    expect(readdirSync(many)).toEqual(['dossier.pdf']);
    expect((await pagesOf(file)).length).toBeGreaterThan(20);
  });
});
