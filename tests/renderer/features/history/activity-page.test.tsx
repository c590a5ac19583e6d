import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ActivityPage } from '#renderer/features/history/activity-page.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import type { ActivityEntry, ActivityKind } from '#shared/history/history-operations.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { Role } from '#shared/roles/role.ts';
import { renderScreen } from '../../support/render-screen.tsx';

interface Asked {
  readonly kind?: ActivityKind;
  readonly before?: number;
}

function entry(sequence: number, parts: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    sequence,
    at: '2026-03-01T09:00:00.000Z',
    userName: 'Ana',
    action: 'vault-unlocked',
    noun: 'vault',
    record: null,
    personName: null,
    detail: null,
    ...parts,
  };
}

function Page() {
  const [kind, setKind] = useState<ActivityKind | undefined>(undefined);
  return <ActivityPage kind={kind} onKindChange={setKind} />;
}

interface Shown {
  readonly activity?: (asked: Asked) => unknown;
  readonly verify?: (input: undefined, context: { readonly signal: AbortSignal }) => unknown;
  readonly copyText?: (input: unknown) => null;
  readonly role?: Role;
  readonly language?: UiLanguage;
}

function show({ activity = () => page([entry(1)]), verify, copyText, role, language }: Shown = {}): void {
  renderScreen(<Page />, {
    ...(role === undefined ? {} : { role }),
    ...(language === undefined ? {} : { language }),
    handlers: { history: { activity }, vault: { verify }, desktop: { copyText } },
  });
}

function page(entries: readonly ActivityEntry[], hasOlder = false) {
  return { entries, hasOlder };
}

async function lines(name = 'What was done, newest first'): Promise<readonly (string | null)[]> {
  const list = await screen.findByRole('list', { name });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

const told = [
  entry(9, { action: 'erased', noun: 'person' }),
  entry(8, {
    action: 'user-role-changed',
    noun: 'user',
    personName: 'Bo',
    detail: { kind: 'role', before: 'reviewer', after: 'caseworker' },
  }),
  entry(7, { action: 'unlock-failed', detail: { kind: 'tries', count: 3, since: null } }),
  entry(6, {
    action: 'backed-up',
    detail: { kind: 'backup', sequence: 4, place: 'stick/casework', bytes: 9, sha256: 'ba'.repeat(32) },
  }),
  entry(5, { at: null, userName: null, action: null, noun: null }),
];

test('each entry says when, by whom, what and about whom', async () => {
  show({ activity: () => page(told) });
  const shown = await lines();
  expect(shown[0]).toMatch(/entry 9Ana erased a record for goodPerson · no longer in the vault$/u);
  expect(shown[1]).toMatch(/Ana changed the role of a personBo · was Reviewer, now Caseworker$/u);
  expect(shown[2]).toMatch(/tried in vain3 wrong passphrases or recovery keys$/u);
  expect(shown[3]).toMatch(/Ana made a backupBackup 4What left/u);
  expect(shown[4]).toMatch(/^no readable timeentry 5Somebody this vault does not know did something/u);
});

test('what left the vault is told apart: dossier, archive, travel vault', async () => {
  const actions = [
    'dossier-exported',
    'archive-exported',
    'dossier-found',
    'archive-found',
    'taken-along',
  ] as const;
  show({ activity: () => page(actions.map((action, index) => entry(9 - index, { action, noun: 'case' }))) });
  const shown = (await lines()).map((line) => /Ana (.*)Case · /u.exec(line ?? '')?.[1]);
  expect(shown).toEqual([
    'wrote a dossier of a case',
    'wrote a case as an archive, which is not encrypted',
    'signed that a dossier of a case had been written before a sudden stop',
    'signed that a case had been written as an archive before a sudden stop',
    'took a case along in a travel vault',
  ]);
});

test('what left can be read back, opened by keyboard, and its checksum copied', async () => {
  const copied: unknown[] = [];
  const dossier = entry(4, {
    action: 'dossier-exported',
    noun: 'case',
    detail: {
      kind: 'dossier',
      holder: 'Landespolizei',
      version: 2,
      language: 'zh-Hans',
      pages: 12,
      bytes: 48_213,
      sha256: 'c0'.repeat(32),
      codes: ['W-47', 'R-81'],
    },
  });
  show({
    activity: () => page([dossier]),
    copyText(input) {
      copied.push(input);
      return null;
    },
  });
  const open = await screen.findByRole('button', { name: 'What left by entry 4' });
  expect(open.getAttribute('aria-expanded')).toBe('false');
  open.focus();
  fireEvent.keyDown(open, { key: 'Enter' });
  fireEvent.keyUp(open, { key: 'Enter' });
  expect(open.getAttribute('aria-expanded')).toBe('true');
  for (const said of [
    'Dossier (PDF)',
    'Simplified Chinese',
    '12',
    'W-47, R-81',
    '48,213 bytes',
    'c0'.repeat(32),
  ])
    expect(screen.getByText(said)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the checksum' }));
  await screen.findByText(/^Copied\./u);
  expect(copied).toEqual([{ text: 'c0'.repeat(32) }]);
});

test('the same in Chinese', async () => {
  show({ activity: () => page(told), language: 'zh-Hans' });
  const shown = await lines('操作记录，最新在前');
  expect(shown[0]).toMatch(/第 9 条Ana 彻底抹除了记录人物 · 已不在保险库中$/u);
  expect(shown[1]).toMatch(/Bo · 原为审阅者，现为案件工作人员$/u);
});

test('older entries come by a button, after the last one shown', async () => {
  const asked: Asked[] = [];
  show({
    activity(input) {
      asked.push(input);
      return input.before === undefined ? page([entry(3), entry(2)], true) : page([entry(1)]);
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Show older entries' }));
  await expect.poll(async () => (await lines()).length).toBe(3);
  expect(asked.at(-1)).toEqual({ before: 2 });
  expect(screen.queryByRole('button', { name: 'Show older entries' })).toBeNull();
});

test('a kind is asked for by its name, and one that nothing is of says so', async () => {
  const asked: Asked[] = [];
  show({
    activity(input) {
      asked.push(input);
      return page(input.kind === undefined ? [entry(1)] : []);
    },
  });
  await lines();
  fireEvent.click(screen.getByRole('radio', { name: 'What left the vault' }));
  expect(await screen.findByRole('heading', { name: 'Nothing of this kind' })).toBeDefined();
  expect(asked.at(-1)).toEqual({ kind: 'departures' });
  fireEvent.click(screen.getByRole('radio', { name: 'Everything' }));
  expect(await lines()).toHaveLength(1);
});

test('what core cannot answer is said, and asked again by a button', async () => {
  let isBroken = true;
  show({
    activity() {
      if (isBroken) throw new AppError('vault/locked');
      return page([entry(1)]);
    },
  });
  const retry = await screen.findByRole('button', { name: 'Try again' });
  isBroken = false;
  fireEvent.click(retry);
  expect(await lines()).toHaveLength(1);
});

test('who may not read it is told who may, and core is not asked', async () => {
  show({
    role: 'read-only',
    activity() {
      throw new Error('core was asked');
    },
  });
  expect(await screen.findByText(/for people with one of these roles: .*Reviewer/u)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Check the chain' })).toBeNull();
});

const whole = {
  pagesOk: true,
  auditEntries: 12,
  firstBrokenEntry: null,
  revisions: 9,
  attachments: 2,
  damagedAttachments: [],
  damagedPages: [],
};

async function check(shown: Shown): Promise<void> {
  show(shown);
  fireEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
}

test('a chain that holds is said to be whole', async () => {
  await check({ verify: () => whole });
  expect(await screen.findByText(/^Whole: all 12 entries follow/u)).toBeDefined();
});

test('an entry that does not fit is named with its number, its time and who it claims to be from', async () => {
  await check({
    verify: () => ({ ...whole, firstBrokenEntry: 7 }),
    activity: ({ before }) => page([before === 8 ? entry(7, { userName: 'Mallory' }) : entry(12)]),
  });
  const alert = await screen.findByRole('alert');
  await within(alert).findByText(/^Entry 7 does not fit/u);
  expect(alert.textContent).toMatch(/entry 7Mallory opened the vault/u);
});

test.for([
  ['an entry that is not there', { firstBrokenEntry: 7 }, /^Entry 7 is not there/u],
  ['what no entry accounts for', { firstBrokenEntry: 13 }, /^The entries fit, but a record or a person/u],
  ['damaged pages', { pagesOk: false, damagedPages: [3, 8] }, /^Damaged pages of the database: 3, 8$/u],
  [
    'a damaged attachment',
    { damagedAttachments: [{ code: 'attachment/missing', attachment: 'a1', frame: 0 }] },
    /The file of attachment a1 is missing/u,
  ],
] as const)('%s is said in words', async ([, part, sentence]) => {
  await check({ verify: () => ({ ...whole, ...part }), activity: () => page([entry(6)]) });
  expect(await within(await screen.findByRole('alert')).findByText(sentence)).toBeDefined();
});

test('a check can be stopped, and proves nothing then', async () => {
  await check({
    verify: (_input, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('ipc/cancelled')));
      }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(/^The check was stopped/u)).toBeDefined();
  expect(screen.queryByText(/^Whole/u)).toBeNull();
});
