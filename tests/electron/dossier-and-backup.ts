import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { askApp } from '../support/call-app.ts';
import { launchApp } from '../support/launch-app.ts';
import { loadedLibraries } from '../support/machine/loaded-libraries.ts';
import { aCase, anIncident, told } from '../support/record-builders.ts';
import { createVault, screens } from '../support/screens.ts';
import { openExpectations } from './expectations.ts';

/**
 * `node tests/electron/dossier-and-backup.ts`, after `npm run build`: a dossier that is cancelled half way and one that
 * comes to its end, a backup that another process proves, and what core has loaded afterwards. In real Electron where
 * its binary is there, else in the stand-in; the first line says which.
 */
const INCIDENTS = 120;
const LIMIT_MS = 120_000;
/** The native addon that pdf.js loads where it is installed. */
const DRAWING = /skia|napi-rs|canvas/iu;

const { expect, end } = openExpectations();
const folder = mkdtempSync(join(tmpdir(), 'casekeep-smoke-'));
const [exported, stick] = [join(folder, 'exported'), join(folder, 'stick')];
for (const path of [exported, stick]) mkdirSync(path);

const app = await launchApp({ userData: join(folder, 'user-data') });
try {
  process.stdout.write(`In ${app.runtime} on ${process.platform} ${process.arch}.\n`);
  const { page } = app;
  page.setDefaultTimeout(LIMIT_MS);
  await createVault(app, join(folder, 'office.casekeep'));
  const { id: caseId } = await askApp<{ id: string }>(page, 'case.create', {
    fields: aCase({ codeword: 'Cypress' }),
  });
  for (let index = 0; index < INCIDENTS; index++) {
    const narrative = told(`They asked again, for the ${String(index)}th time. `.repeat(60));
    const fields = anIncident({ title: told(`Call ${String(index)}`), narrative });
    await askApp(page, 'incident.create', { caseId, fields });
  }

  await screens(page).openCase('Cypress');
  await page.keyboard.press('d');
  await page.getByRole('textbox', { name: 'For whom' }).fill('State police');
  await page.getByText('Ready to export').waitFor();
  await app.answerDialogs(join(exported, 'cancelled.pdf'), join(exported, 'whole.pdf'));
  await page.getByRole('button', { name: 'Export PDF' }).click();
  while (!readdirSync(exported).some((name) => name.endsWith('.part'))) await wait(10);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByText('Cancelled. No file was left behind.').waitFor();
  expect(
    'a cancelled dossier leaves no file',
    readdirSync(exported).length === 0,
    readdirSync(exported).join(),
  );
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByRole('heading', { name: 'Exported' }).waitFor();
  expect('a dossier that nobody stops is there', existsSync(join(exported, 'whole.pdf')));

  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: /^Backup/u })
    .last()
    .click();
  await app.answerDialogs(stick);
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await page.getByText('Backup 1 is written, and another process has read all of it.').waitFor();
  expect(
    'a backup is written and proved',
    readdirSync(stick, { recursive: true }).some((name) => String(name).endsWith('MANIFEST.txt')),
  );
  expect('no process that proves is left', (await app.processIds()).provers.length === 0);

  const { core } = await app.processIds();
  const libraries = core === undefined ? [] : loadedLibraries(core);
  expect(
    'core has loaded the database (so the list of libraries is one)',
    libraries.some((path) => /sqlcipher/iu.test(path)),
  );
  const drawing = libraries.filter((path) => DRAWING.test(path));
  expect('core has loaded nothing that draws', drawing.length === 0, drawing.join(', '));
} finally {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
}
end();
