import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from './launch-app.ts';
import { openNewVault } from './open-new-vault.ts';
import { screens } from './screens.ts';

/** A working day in short: a vault, a case, an incident, a search, a backup with its proof, and a lock. */
export async function runSession(app: LaunchedApp, folder: string): Promise<void> {
  const { page } = app;
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await openNewVault(app, join(folder, 'Office.casekeep'));
  const screen = screens(page);
  await screen.createCase('Heron');
  await screen.newIncident();
  await screen.fillTitle('A visit at https://example.org/');
  await page
    .getByRole('textbox', { name: 'The exact words' })
    .fill('Look at http://192.0.2.1/ and come home');
  await screen.save();
  await screen.search('home');
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Backup', exact: true })
    .click();
  await app.answerDialogs(stick);
  await page.getByRole('button', { name: 'Choose a place…' }).click();
  await page.getByText('Backup 1 is written, and another process has read all of it.').waitFor();
  await page.keyboard.press('Control+L');
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
}
