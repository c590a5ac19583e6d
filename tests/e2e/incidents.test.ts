import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { openNewVault } from '../support/open-new-vault.ts';
import { screens } from '../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-incidents-'));
let app: LaunchedApp;
let on: ReturnType<typeof screens>;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  on = screens(app.page);
  await openNewVault(app, join(folder, 'office.casekeep'));
  await on.createCase('Published record');
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

test('stations in London and Glasgow are entered as venues, never as operators, and found in three ways', async () => {
  await on.openCase('Published record');
  await on.newIncident();
  await on.addPlace({
    name: 'London 伦敦',
    country: 'United Kingdom',
    type: 'Overseas service station',
    front: 'Estate agency',
    link: 'Registered there',
  });
  await on.addPlace({ name: 'London', country: 'United Kingdom', type: 'Overseas service station' });
  await on.addPlace({
    name: 'Glasgow',
    country: 'United Kingdom',
    type: 'Overseas service station',
    front: 'Restaurant',
    link: 'Listed address only',
  });
  await on.addSource('Published', 'The Week, December 2022, citing Safeguard Defenders');
  await on.fillTitle('Three undeclared stations');
  await on.save();

  const record = app.page.getByRole('tabpanel');
  await record.getByText('premises: Estate agency').waitFor();
  await record.getByText('Listed address only').waitFor();

  expect(await on.search('estate glasgow')).toEqual(['Three undeclared stations']);
  expect(await on.search('海外警务服务站')).toEqual(['Three undeclared stations']);
  expect(await on.search('lundun')).toEqual(['Three undeclared stations']);
  expect(await on.search('travel agency glasgow')).toEqual([]);
});

test('a forced return of people whose names and dates nobody knows', async () => {
  await on.openCase('Published record');
  await on.newIncident();
  await on.pick('What happened', 'persuade', /^Persuade-to-return/u);
  await on.pick('What happened', 'rendition', /^Forced rendition/u);
  await on.addPlace({ name: '法国 France', country: 'France' });
  await on.addPlace({ name: 'Serbia', country: 'Serbia' });
  await on.addPlace({ name: 'Spain', country: 'Spain' });
  await on.describeVictim('a Chinese national, not named');
  await on.addSource('Reported', 'Safeguard Defenders, as cited by The Week');
  await on.fillTitle('Returned under pressure from France');
  await on.save();

  const record = app.page.getByRole('tabpanel');
  await record.getByText('date unknown').waitFor();
  await record.getByText('a Chinese national, not named').waitFor();

  expect(await on.search('returned serbia')).toEqual(['Returned under pressure from France']);
  expect(await on.search('劝返')).toEqual(['Returned under pressure from France']);
  expect(await on.search('quanfan')).toEqual(['Returned under pressure from France']);
  expect(await on.search('faguo')).toEqual(['Returned under pressure from France']);
});

test('words of an official stand as they were said, with who said them', async () => {
  await on.openCase('Published record');
  await on.newIncident();
  const words =
    'violates sovereignty and circumvents standard judicial and law enforcement cooperation processes';
  await app.page.getByRole('textbox', { name: 'The exact words' }).fill(words);
  await on.pick('Speaker', 'the FBI director', 'Not known by name: “the FBI director”');
  await on.addPlace({
    name: 'New York 纽约',
    country: 'United States',
    type: 'Overseas service station',
  });
  await on.addSource('Published', 'Business Insider, 2022');
  await on.fillTitle('Statement on the New York station');
  await on.save();

  await app.page.getByRole('tabpanel').getByRole('blockquote').getByText(words).waitFor();
  expect(await on.search('circumvents judicial')).toEqual(['Statement on the New York station']);
  expect(await on.search('纽约')).toEqual(['Statement on the New York station']);
  expect(await on.search('niuyue')).toEqual(['Statement on the New York station']);
});
