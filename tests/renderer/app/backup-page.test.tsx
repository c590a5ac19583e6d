import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BackupPage } from '#renderer/features/backup/backup-page.tsx';
import { defaultSettings } from '#shared/settings/settings.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { renderScreen } from '../support/render-screen.tsx';

const DAY_MS = 86_400_000;

interface Answers {
  readonly ageDays?: number;
  readonly isThere?: boolean;
  readonly create?: (input: object) => unknown;
  readonly drill?: () => unknown;
}

function run(ageDays: number) {
  const at = new Date(Date.now() - ageDays * DAY_MS).toISOString();
  return { sequence: 12, at, place: 'media/stick', bytes: 3_400_000, attachments: 2 };
}

function show({ ageDays, isThere = true, create, drill }: Answers): void {
  const runs = ageDays === undefined ? [] : [run(ageDays)];
  const place = ageDays === undefined ? null : { label: 'media/stick', isThere };
  renderScreen(<BackupPage />, {
    handlers: {
      backup: { status: () => ({ runs, place, restoredFrom: null }), create, drill },
      settings: { get: () => defaultSettings },
      desktop: { choosePlace: () => null },
    },
  });
}

test('a backup of six days is up to date, one of eight days is said to be old', async () => {
  show({ ageDays: 6 });
  expect(await screen.findByText('up to date')).toBeTruthy();
  show({ ageDays: 8 });
  expect(await screen.findByText('more than 7 days old')).toBeTruthy();
});

test('without a backup the page says what that means, and asks for a place', async () => {
  show({});
  await screen.findByText(/This vault has no backup yet/u);
  expect(screen.getByRole('button', { name: 'Choose a place…' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
});

test('one click backs up where the last one went, and says what came of it', async () => {
  const asked: object[] = [];
  show({
    ageDays: 1,
    create: (input) => {
      asked.push(input);
      return { ...run(0), sequence: 13, newAttachments: 1, isSameDisk: true, removed: 2 };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
  await screen.findByText(/Backup 13 is written.*1 attachment was new.*2 older backups had their time/u);
  await screen.findByText(/on the same disk as the vault/u);
  expect(asked).toEqual([{}]);
});

test('a stick that is not there is said beside the place and again when it is needed', async () => {
  show({
    ageDays: 1,
    isThere: false,
    create: () => {
      throw new AppError('backup/target-gone');
    },
  });
  await screen.findByText(/not plugged in/u);
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(await screen.findByText(/The disk with the backups is not there/u)).toBeTruthy();
});

test('a damaged backup is named by the drill, with the next older one', async () => {
  show({
    ageDays: 1,
    drill: () => {
      throw new AppError('backup/damaged', { sequence: 12, file: 'vault.db', next: 11 });
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Try it' }));
  expect(
    await screen.findByText(/Backup 12 is damaged: vault\.db.*older backup in this place: 11/u),
  ).toBeTruthy();
});
