import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '#renderer/app.tsx';
import { connect } from '#shared/ipc/connect.ts';
import { contract } from '#shared/contract.ts';
import { fakeCore, type FakeCoreOptions } from '#tests/visual-gallery/fake-core.ts';
import { giveLayout } from '../support/jsdom-layout.ts';

afterEach(cleanup);

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

async function show(options: Omit<FakeCoreOptions, 'isLocked'> = {}) {
  giveLayout();
  render(<App connection={connect(contract, fakeCore({ isLocked: false, ...options }))} />);
  return screen.findByRole('navigation', { name: 'Main navigation' });
}

test('a young backup is told quietly, an old one is a way to the next', async () => {
  const rail = await show({ lastBackupAt: daysAgo(3) });
  await within(rail).findByText('Backup:', { exact: false });
  expect(within(rail).queryByRole('link', { name: /backup/iu })?.textContent).toBe('Backup');
  cleanup();
  const later = await show({ lastBackupAt: daysAgo(8) });
  const due = await within(later).findByRole('link', { name: /^No backup since / });
  expect(due.getAttribute('href')).toBe('/backup');
});

test.each([
  ['there is none and something to lose', { lastBackupAt: null }, /^No backup yet$/u],
  ['the clock stands before it', { lastBackupAt: daysAgo(-40) }, /^Check the clock/u],
] as const)('when %s, the rail says so', async (_when, options, name) => {
  const rail = await show(options);
  expect(await within(rail).findByRole('link', { name })).toBeDefined();
});

test('who wants no reminder, or has nothing to lose, sees none', async () => {
  const never = await show({ lastBackupAt: daysAgo(400), settings: { backupReminderDays: null } });
  await within(never).findByText('Backup:', { exact: false });
  expect(within(never).queryByRole('link', { name: /^No backup/u })).toBeNull();
});

test('without a recovery key the rail leads to where it is made, once there is something to lose', async () => {
  const rail = await show({ recoveryKeyAt: null });
  const line = await within(rail).findByRole('link', { name: 'No recovery key yet' });
  expect(line.getAttribute('href')).toBe('/settings');
  cleanup();
  const made = await show();
  await within(made).findByText('Backup:', { exact: false });
  expect(within(made).queryByRole('link', { name: 'No recovery key yet' })).toBeNull();
});

test('wrong passphrases before this opening are told in a line that can be put away', async () => {
  await show({ wrongTries: { count: 3, since: '2026-11-20T08:00:00.000Z' } });
  const line = await screen.findByText(
    /^Since .*20 November 2026.*3 wrong passphrases or recovery keys were tried\./u,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
  expect(line.isConnected).toBe(false);
});

test('the line about wrong passphrases leads to what the chain says of opening', async () => {
  await show({ wrongTries: { count: 3, since: '2026-11-20T08:00:00.000Z' } });
  fireEvent.click(await screen.findByRole('link', { name: 'See what was done' }));
  await screen.findByRole('heading', { level: 1, name: 'Activity' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Opening' }).checked).toBe(true);
});

test('changes that were saved and are gone are told, in a line that can be put away', async () => {
  await show({ lostChanges: { count: 2, keptUntil: '2026-11-20T08:00:00.000Z' } });
  const line = await screen.findByText(
    /^2 entries .*after .*20 November 2026.* are missing .* newest backup/u,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
  expect(line.isConnected).toBe(false);
  cleanup();
  await show({ lostChanges: { count: null, keptUntil: '2026-11-20T08:00:00.000Z' } });
  await screen.findByText(/^Entries .* are missing .*ends at .*20 November 2026/u);
});

test('nothing is said when nothing was tried', async () => {
  await show();
  await screen.findByText('CASE-2026-0001');
  expect(screen.queryByRole('button', { name: 'Understood' })).toBeNull();
});

test('a receipt is shown before the lock by an action of its own; the key that locks waits for nothing', async () => {
  const onLock = vi.fn<() => void>();
  await show({ onLock });
  await screen.findByText('CASE-2026-0001');
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  fireEvent.click(await screen.findByRole('menuitem', { name: /Lock and keep a receipt/u }));
  const dialog = await screen.findByRole('dialog', { name: 'Receipt of the history' });
  expect(await within(dialog).findAllByRole('listitem')).toHaveLength(12);
  expect(onLock).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Written down, lock the vault' }));
  await waitFor(() => expect(onLock).toHaveBeenCalledOnce());
  cleanup();

  await show({ onLock });
  await screen.findByText('CASE-2026-0001');
  fireEvent.keyDown(window, { key: 'l', ctrlKey: true });
  expect(screen.queryByText('CASE-2026-0001')).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(onLock).toHaveBeenCalledTimes(2));
});
