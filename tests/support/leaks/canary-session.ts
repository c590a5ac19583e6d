import { guide } from '#shared/i18n/locales/en/guide.ts';
import { history } from '#shared/i18n/locales/en/history.ts';
import { limits } from '#shared/i18n/locales/en/limits.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { askApp, callApp } from '../call-app.ts';
import type { LaunchedApp } from '../launch-app.ts';
import { untilEmptied } from '../page-ready.ts';
import { screens } from '../screens.ts';
import { canaryDialogs } from './canary-dialogs.ts';
import { formParts } from './fill-forms.ts';
import { typeEverywhere, typeInto, watchTyping } from './type-everywhere.ts';

interface SessionOptions {
  readonly vaultFolder: string;
  readonly passphrase: string;
  /** Where the dossier goes, by a person's choice. */
  readonly dossierFile: string;
  /** Folders that are made on the way, all encrypted. */
  readonly travelFolder: string;
  readonly backupFolder: string;
  readonly restoredFolder: string;
  /** Other words every time. */
  readonly words: () => string;
}

/** A record of every noun. */
interface SaidRecords extends Readonly<Record<RecordNoun, object>> {
  readonly case: CaseRecord;
  readonly person: PersonRecord;
  readonly incident: IncidentRecord;
}

export interface CanarySession {
  /** Text fields that were typed into, by the pattern of the route. */
  readonly typed: ReadonlyMap<string, number>;
  readonly records: SaidRecords;
}

/** A day's work through the window in which every text field of every screen is typed into. */
export async function canarySession(app: LaunchedApp, options: SessionOptions): Promise<CanarySession> {
  const { page } = app;
  const { words } = options;
  const on = screens(page);
  const parts = formParts(page);
  const typed = new Map<string, number>();
  const dialogs = canaryDialogs(app, { ...options, typeOn });
  const codeword = words();
  const name = words();
  const other = words();

  async function typeOn(route: string): Promise<void> {
    typed.set(route, (typed.get(route) ?? 0) + (await typeEverywhere(page, words)));
  }

  async function pressFor(key: string, form: string): Promise<void> {
    await page.keyboard.press(key);
    await page.getByRole('form', { name: form }).waitFor();
  }

  async function tab(name: string): Promise<void> {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).waitFor();
  }

  /** Saves what cannot be saved, so that every sentence of refusal is shown once. */
  async function saveInVain(): Promise<void> {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
  }

  await makeVault();
  await watchTyping(page);
  await makeCase();
  const person = await makePerson();
  await linkPerson();
  const caseRecord = await relatePeople();
  const incident = await makeIncident();
  await visitRest();
  await exportDossier();
  await dialogs.erase();
  await dialogs.beforeUnlocking(watchTyping);
  await provokeErrors();
  await leaveDraft();
  return { typed, records: { case: caseRecord, person, incident } };

  async function makeVault(): Promise<void> {
    await watchTyping(page);
    await page.getByRole('button', { name: 'New vault' }).click();
    await app.answerDialogs(options.vaultFolder);
    await page.getByRole('button', { name: 'Choose a place…' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).waitFor();
    await typeOn('new vault');
    await page.getByRole('button', { name: 'Make the vault' }).click();
    await page.getByText('The two do not match.').waitFor();
    for (const label of ['Passphrase', 'Passphrase again']) {
      await page.getByRole('textbox', { name: label, exact: true }).fill(options.passphrase);
    }
    await page.getByRole('button', { name: 'Make the vault' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await untilEmptied(page, () => page.keyboard.press('Control+l'));
    await watchTyping(page);
    await page.getByRole('button', { name: 'Restore from a backup' }).click();
    await typeOn('restore');
    await page.getByRole('button', { name: 'Back' }).click();
    await app.answerDialogs(options.vaultFolder);
    await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
    await page.getByRole('button', { name: 'Use the recovery key' }).click();
    await typeOn('recovery');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await typeOn('unlock');
    await page.getByRole('button', { name: 'Show the passphrase' }).click();
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByText('This passphrase does not open the vault.', { exact: false }).waitFor();
    await typeInto(page.getByRole('textbox', { name: 'Passphrase', exact: true }), options.passphrase);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  }

  async function makeCase(): Promise<void> {
    await pressFor('n', 'New case');
    await parts.openCase();
    await typeOn('/cases/new');
    await saveInVain();
    await page.getByRole('textbox', { name: 'Codeword' }).fill(codeword);
    await parts.fillDates();
    await on.save();
    await on.openCase(codeword);
    await pressFor('e', 'Edit the case');
    await typeOn('/cases/$caseId/edit');
    await page.getByRole('textbox', { name: 'Codeword' }).fill(codeword);
    await parts.fillDates();
    await on.save();
  }

  async function makePerson(): Promise<PersonRecord> {
    await on.go('People');
    await pressFor('n', 'New person');
    await parts.openPerson();
    await typeOn('/people/new');
    await page.getByRole('textbox', { name: 'As written' }).first().fill(name);
    await parts.fillDates();
    await on.save();
    await pressFor('e', 'Edit the person');
    await typeOn('/people/$personId/edit');
    await page.getByRole('textbox', { name: 'As written' }).first().fill(name);
    await parts.fillDates();
    await on.save();
    await tab('History');
    await typeOn('/people/$personId/history');
    await tab('Person');
    await typeOn('/people/$personId');
    return first('person');
  }

  async function linkPerson(): Promise<void> {
    await on.openCase(codeword);
    await tab('People');
    await page.getByRole('button', { name: 'Add a person' }).first().click();
    await page.getByRole('combobox', { name: 'Person', exact: true }).waitFor();
    await typeOn('/cases/$caseId/people');
    await on.pick('Person', name, new RegExp(`^${name}`, 'u'));
    await on.pick('Role in the case', 'Client', /^Client/u);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Role and notes' }).waitFor();
    await page.getByRole('button', { name: 'Add a person' }).first().click();
    // The option that makes a new one: the other's option says too for which words it was found.
    await on.pick('Person', other, `Add “${other}”`);
    // All of them bear the same words, so each may be the other.
    await page.getByRole('button', { name: `Record “${other}” as somebody else` }).click();
    await on.pick('Role in the case', 'Relative', /^Relative/u);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Role and notes' }).nth(1).waitFor();
  }

  async function relatePeople(): Promise<CaseRecord> {
    await page.getByRole('button', { name: 'Relations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Edit the case' }).waitFor();
    await parts.openRelation(name, other);
    await typeOn('/cases/$caseId/edit');
    await page.getByRole('textbox', { name: 'Codeword' }).fill(codeword);
    await parts.fillDates();
    await on.save();
    return first('case');
  }

  async function makeIncident(): Promise<IncidentRecord> {
    await on.openCase(codeword);
    await pressFor('i', 'New incident');
    await parts.openIncident(name, words);
    await typeOn('/cases/$caseId/incidents/new');
    await saveInVain();
    await parts.fillDates();
    await page.getByRole('textbox', { name: 'Local time' }).fill('09:30');
    await typeOn('/cases/$caseId/incidents/new');
    await on.pick('Time zone', 'London', /London$/u);
    await on.save();
    const record = await first<IncidentRecord>('incident');
    await on.go('Incidents');
    await page.getByRole('row').filter({ hasText: record.title.text }).dblclick();
    await page.getByRole('heading', { level: 1, name: record.title.text }).waitFor();
    await typeOn('/incidents/$incidentId');
    await tab('History');
    await typeOn('/incidents/$incidentId/history');
    await pressFor('e', 'Edit the incident');
    await typeOn('/incidents/$incidentId/edit');
    await parts.fillDates();
    await page.getByRole('textbox', { name: 'Local time' }).fill('09:30');
    await on.save();
    return first('incident');
  }

  async function visitRest(): Promise<void> {
    await on.openCase(codeword);
    await typeOn('/cases/$caseId');
    await dialogs.travel();
    await tab('Incidents');
    await typeOn('/cases/$caseId/incidents');
    await tab('History');
    await typeOn('/cases/$caseId/history');
    for (const list of ['Cases', 'Incidents', 'People'] as const) {
      await on.go(list);
      await page.getByRole('grid').getByRole('row').nth(1).waitFor();
      await typeOn(`/${list.toLowerCase()}`);
    }
    await on.go('Search');
    await typeOn('/search');
    // Words of one canary are like those of another, so some may be found.
    const [nothing, some] = [
      page.getByRole('heading', { name: 'Nothing found' }),
      page.getByRole('list', { name: 'Found records' }),
    ];
    await nothing.or(some).first().waitFor();
    await typeInto(page.getByRole('searchbox', { name: 'Search the vault' }), codeword);
    await page.getByRole('list', { name: 'Found records' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await typeOn('/settings');
    await dialogs.users();
    await dialogs.makeRecoveryKey();
    await dialogs.receipt();
    await page.getByRole('link', { name: history.activity.show }).click();
    await page.getByRole('list', { name: history.activity.list }).waitFor();
    await typeOn('/activity');
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: limits.link }).click();
    await page.getByRole('heading', { level: 1, name: limits.title }).waitFor();
    await typeOn('/limits');
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: guide.link }).click();
    await page.getByRole('heading', { level: 1, name: guide.title }).waitFor();
    await typeOn('/guide');
    await page.getByRole('navigation').getByRole('link', { name: 'Backup', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Backup' }).waitFor();
    await typeOn('/backup');
    await dialogs.backUp();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await typeOn('palette');
    await page.getByRole('menuitem', { name: /^Search the vault for/u }).click();
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  }

  async function exportDossier(): Promise<void> {
    await on.openCase(codeword);
    await page.keyboard.press('d');
    await page.getByRole('region', { name: 'Sheet 1 of', exact: false }).waitFor();
    await page.getByRole('button', { name: 'Another request' }).click();
    await typeOn('/cases/$caseId/dossier');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    for (const choice of await page.getByRole('radiogroup', { name: / appears$/u }).all()) {
      await choice.getByText('Named').click();
    }
    await app.answerDialogs(options.dossierFile);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await page.getByRole('heading', { name: 'Exported' }).waitFor();
  }

  async function provokeErrors(): Promise<void> {
    await callApp(page, words(), words());
    await callApp(page, 'case.get', { id: words() });
    await callApp(page, 'case.create', { fields: { [words()]: words() } });
    await callApp(page, 'search.find', { text: `"${words()}` });
    await callApp(page, 'vault.unlock', { folder: words(), passphrase: words() });
  }

  async function leaveDraft(): Promise<void> {
    await on.openCase(codeword);
    await pressFor('i', 'New incident');
    await typeEverywhere(page, words);
    await page.getByText(/^Draft kept in the vault/u).waitFor();
  }

  /** The only record of its kind. */
  async function first<Row>(noun: 'case' | 'person' | 'incident'): Promise<Row> {
    const { rows } = await askApp<{ rows: readonly { id: string }[] }>(page, `${noun}.list`, {
      sort: 'updated',
      direction: 'descending',
      filter: {},
      page: 0,
    });
    return askApp<Row>(page, `${noun}.get`, { id: rows[0]?.id });
  }
}
