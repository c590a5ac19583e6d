import type { Page } from 'playwright-core';
import type { LaunchedApp } from '../launch-app.ts';
import { untilEmptied } from '../page-ready.ts';
import { screens } from '../screens.ts';

interface DialogOptions {
  readonly passphrase: string;
  readonly vaultFolder: string;
  /** Where a travel vault, a backup and what is restored of it go. */
  readonly travelFolder: string;
  readonly backupFolder: string;
  readonly restoredFolder: string;
  readonly words: () => string;
  /** Types into every field in sight, under the name of what is open. */
  readonly typeOn: (name: string) => Promise<void>;
}

/** Every dialog with a text field: typed into, refused once for what was typed, and taken to its end or left. */
export function canaryDialogs(app: LaunchedApp, options: DialogOptions) {
  const { page } = app;
  const { passphrase, words, typeOn } = options;
  const dialog = page.getByRole('alertdialog');
  const own = dialog.getByRole('textbox', { name: 'Your passphrase now', exact: true });
  let recoveryKey = '';

  async function cancel(): Promise<void> {
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** What is asked before keys change: the wrong passphrase first, then the right one. */
  async function users(): Promise<void> {
    const colleague = words();
    await page.getByRole('button', { name: 'Add somebody…' }).click();
    await typeOn('add somebody');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText('This passphrase does not open the vault.', { exact: false }).waitFor();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(colleague);
    await own.fill(passphrase);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    for (const [item, name] of [
      ['Change role…', 'change a role'],
      ['Reset passphrase…', 'reset a passphrase'],
      ['Remove…', 'remove somebody'],
    ] as const) {
      await page.getByRole('button', { name: `Actions for ${colleague}` }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await typeOn(name);
      await cancel();
    }
    for (const [button, name] of [
      ['Renew the data key…', 'renew the data key'],
      ['Change my passphrase…', 'change passphrase'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await typeOn(name);
      await cancel();
    }
  }

  async function makeRecoveryKey(): Promise<void> {
    await page.getByRole('button', { name: 'Make a recovery key…' }).click();
    await typeOn('make a recovery key');
    await own.fill(passphrase);
    await dialog.getByRole('button', { name: 'Show the key' }).click();
    await dialog.getByRole('heading', { name: 'Write this down' }).waitFor();
    recoveryKey = (await dialog.getByRole('listitem').allInnerTexts()).join('-');
    await dialog.getByRole('button', { name: 'I have written it down' }).click();
    await typeOn('type the recovery key back');
    await dialog.getByRole('button', { name: 'Check' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey);
    await dialog.getByRole('button', { name: 'Check' }).click();
    await page.getByText(/^The recovery key is in force/u).waitFor();
  }

  async function receipt(): Promise<void> {
    await page.getByRole('button', { name: 'Check a receipt' }).click();
    const check = page.getByRole('dialog', { name: 'Check a receipt' });
    await typeOn('check a receipt');
    await check.getByRole('textbox', { name: 'Number of entries' }).fill('3');
    await check.getByRole('button', { name: 'Check', exact: true }).click();
    await check.getByRole('status').getByText(/./u).first().waitFor();
    await check.getByRole('button', { name: 'Close' }).click();
  }

  /** Of the case that is on screen. */
  async function travel(): Promise<void> {
    await page.getByRole('button', { name: 'Travel vault…' }).click();
    await typeOn('travel vault');
    const submit = dialog.getByRole('button', { name: 'Make the travel vault' });
    await submit.click();
    await dialog.getByText('Choose a place first.').waitFor();
    await app.answerDialogs(options.travelFolder);
    await dialog.getByRole('button', { name: 'Choose a place…' }).click();
    const another = words() + words();
    for (const label of ['Passphrase of the travel vault', 'Passphrase again']) {
      await dialog.getByRole('textbox', { name: label }).fill(another);
    }
    await submit.click();
    const done = page.getByRole('dialog', { name: 'Travel vault' });
    await done.getByText(/is made and proved/u).waitFor();
    await done.getByRole('button', { name: 'Close' }).click();
  }

  /** Somebody of no case, who is gone afterwards. */
  async function erase(): Promise<void> {
    const name = words();
    await screens(page).go('People');
    await page.getByRole('button', { name: 'New person' }).first().click();
    await page.getByRole('textbox', { name: 'As written' }).first().fill(name);
    await screens(page).save();
    await page.getByRole('button', { name: 'More about this person' }).click();
    await page.getByRole('menuitem', { name: 'Erase…' }).click();
    await dialog.getByRole('textbox').waitFor();
    await typeOn('erase a person');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('This is not the name.', { exact: false }).waitFor();
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  }

  async function backUp(): Promise<void> {
    await app.answerDialogs(options.backupFolder);
    await page.getByRole('button', { name: 'Choose a place…' }).click();
    await page.getByText(/^Backup 1 is written/u).waitFor({ timeout: 60_000 });
  }

  /** With the vault locked: a restore that is refused for its passphrase, and the paper up to the last button. */
  async function beforeUnlocking(watch: (page: Page) => Promise<void>): Promise<void> {
    await untilEmptied(page, () => page.keyboard.press('Control+l'));
    await watch(page);
    await page.getByRole('button', { name: 'Restore from a backup' }).click();
    await app.answerDialogs(options.backupFolder, options.restoredFolder);
    await page.getByRole('button', { name: 'Choose the folder…' }).click();
    await page.getByRole('radiogroup', { name: 'Which backup' }).waitFor();
    await page.getByRole('button', { name: 'Choose a place…' }).click();
    await typeOn('restore a backup');
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByText('The recovery key', { exact: true }).click();
    await typeOn('restore by the recovery key');
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: 'Back' }).click();

    await app.answerDialogs(options.vaultFolder);
    await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
    await page.getByRole('button', { name: 'Use the recovery key' }).click();
    await page.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('radiogroup', { name: 'Who are you?' }).waitFor();
    await typeOn('a new passphrase by the recovery key');
    await page.getByRole('button', { name: 'Set the passphrase and open' }).click();
    await page.getByText('The two do not match.').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await watch(page);
  }

  return { users, makeRecoveryKey, receipt, travel, erase, backUp, beforeUnlocking };
}
