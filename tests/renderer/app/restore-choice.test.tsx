import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { chooseBackups, field, listed, office, show, typePassphrase } from '../support/unlock-screens.tsx';

const other = {
  ...listed,
  id: 'fedcba9876543210',
  sequence: 12,
  at: '2026-01-09T10:00:00.000Z',
  vaultMark: '00c0ffee',
};
const older = { ...listed, id: '1111111111111111', sequence: 2, at: '2026-01-02T10:00:00.000Z' };
const backups = [listed, older, other];
const markOfVault = ({ folder }: { readonly folder: string }) => ({
  mark: folder === field.ticket ? other.vaultMark : null,
});

const texts = (name: string) =>
  within(screen.getByRole('radiogroup', { name }))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.textContent);

test('where backups of one vault lie, each says number, time, attachments and size, and nothing asks whose it is', async () => {
  show({ backups: [listed, older] });
  await chooseBackups();
  expect(screen.queryByRole('radiogroup', { name: 'Of which vault' })).toBeNull();
  expect(texts('Which backup')).toEqual([
    expect.stringMatching(/^Backup 3, .*2026.*the newest · 0 attachments · database 71\.3 MB$/u),
    expect.stringMatching(/^Backup 2, .*0 attachments · database 71\.3 MB$/u),
  ]);
});

test('of several vaults each is told by its mark, and by its name where this computer knows it', async () => {
  show({ places: [office, field], backups, markOfVault });
  await chooseBackups();
  expect(texts('Of which vault')).toEqual([
    expect.stringMatching(
      /^A vault that this computer does not know9f3e21ab · 2 backups, the newest .*2026/u,
    ),
    expect.stringMatching(/^Documents \/ field\.casekeep00c0ffee · 1 backup, .*2026/u),
  ]);
  expect(texts('Which backup')).toHaveLength(2);
  fireEvent.click(screen.getByRole('radio', { name: /field\.casekeep/u }));
  expect(texts('Which backup')).toEqual([expect.stringMatching(/^Backup 12/u)]);
  expect(screen.getByRole('radio', { name: /^Backup 12/u })).toHaveProperty('checked', true);
});

test('after a vault did not open, its own backups are proposed', async () => {
  show({
    places: [field],
    backups,
    markOfVault,
    unlock: () => {
      throw new AppError('vault/corrupt');
    },
  });
  await typePassphrase('five unrelated words are best');
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore from a backup…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Choose the folder…' }));
  expect(await screen.findByRole('radio', { name: /^Backup 12/u })).toHaveProperty('checked', true);
});

test('a vault whose mark cannot be asked for does not stand in the way of its backups', async () => {
  show({
    backups,
    markOfVault: () => {
      throw new AppError('ipc/core-gone');
    },
  });
  await chooseBackups();
  expect(texts('Of which vault')).toHaveLength(2);
});
