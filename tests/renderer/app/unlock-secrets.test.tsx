import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import {
  backup,
  chosenTicket,
  letIn,
  openRecover,
  show,
  startRestoreWithKey,
  summary,
  typePassphrase,
  user,
} from '../support/unlock-screens.tsx';

function passMinutes(minutes: number): void {
  act(() => {
    vi.advanceTimersByTime(minutes * 60_000);
  });
}

test('while a restore runs the screen shows how far it is, and neither the key nor anything to change', async () => {
  const restoring = Promise.withResolvers<object>();
  show({ restore: () => restoring.promise });
  await startRestoreWithKey();
  await screen.findByRole('progressbar');
  expect(screen.getByRole('heading', { name: 'Restore from a backup' })).toBeDefined();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Cancel']);
  expect(screen.queryAllByRole('radio')).toEqual([]);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(document.body.textContent).not.toContain('abcde');

  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  restoring.reject(new AppError('ipc/cancelled'));
  expect(await screen.findByText('Cancelled. Nothing was left behind.')).toBeDefined();
  const field = screen.getByLabelText('Recovery key');
  expect(field).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field);
  // It was asked for and given; that it is gone is no mistake of the person.
  expect(screen.queryByText('Type the key from the paper.')).toBeNull();
});

test.each([
  ['one character is wrong', 'recovery/wrong-group', 'abcde 00000'],
  ['another backup of the vault may have been made under it', 'backup/wrong-recovery-key', 'abcde 00000'],
  ['another place is to be chosen', 'vault/not-empty', 'abcde 00000'],
  ['the backup is damaged', 'backup/damaged', ''],
  ['core stopped', 'ipc/core-gone', ''],
] as const)(
  'after a restore that was refused because %s the form has of the key: %s',
  async (_why, code, left) => {
    show({
      restore: () => {
        throw new AppError(code);
      },
    });
    await startRestoreWithKey();
    await screen.findByRole('alert');
    expect(screen.getByLabelText('Recovery key')).toHaveProperty('value', left);
  },
);

test.each([
  ['vault/wrong-passphrase', 'five unrelated words are bets'],
  ['vault/in-use', ''],
] as const)('an unlock that was refused (%s) leaves in the field: %s', async (code, left) => {
  show({
    unlock: () => {
      throw new AppError(code);
    },
  });
  const input = await typePassphrase('five unrelated words are bets');
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('alert');
  expect(input).toHaveProperty('value', left);
});

test.each([
  ['recovery/wrong-group', '00000 00000'],
  ['recovery/wrong-key', ''],
] as const)('a recovery key that was refused (%s) leaves in the field: %s', async (code, left) => {
  show({
    recoverableUsers: () => {
      throw new AppError(code);
    },
  });
  await openRecover();
  await screen.findByRole('alert');
  expect(screen.getByLabelText('Recovery key')).toHaveProperty('value', left);
});

test('after a restore with the recovery key one goes straight on to who one is, and the key is not kept', async () => {
  const asked: object[] = [];
  const queryClient = createQueryClient();
  const onOpen = show({
    queryClient,
    restore: (input) => {
      asked.push(input);
      return { ...backup, name: 'shelf', counts: { case: 1, person: 0, incident: 2 }, users: [user] };
    },
    recover: (input) => {
      asked.push(input);
      return summary;
    },
  });
  await startRestoreWithKey();
  await screen.findByRole('heading', { name: 'Restored: shelf' });
  await letIn();
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  const recoveryTexts = ['abcde 00000'];
  expect(asked).toEqual([
    {
      source: chosenTicket,
      target: chosenTicket,
      backup: backup.id,
      credential: { kind: 'recovery', recoveryTexts },
    },
    { folder: chosenTicket, recoveryTexts, userId: user.id, passphrase: 'heron kettle sand' },
  ]);
  cleanup();
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
});

test('a passphrase that was typed and not sent does not stay either', async () => {
  show({});
  const input = await typePassphrase('five unrelated words are best');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  fireEvent.change(input, { target: { value: 'five unrelated words are bets' } });
  fireEvent.keyDown(window, { key: 'a' });
  passMinutes(4);
  expect(input).toHaveProperty('value', 'five unrelated words are bets');
  passMinutes(2);
  expect(input).toHaveProperty('value', '');
});

test('a recovery key does not stay on the screen when nobody is there', async () => {
  show({});
  fireEvent.click(await screen.findByRole('button', { name: 'Use the recovery key' }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  fireEvent.change(screen.getByLabelText('Recovery key'), { target: { value: 'abcde 00000' } });
  fireEvent.keyDown(window, { key: 'a' });
  passMinutes(4);
  fireEvent.keyDown(window, { key: 'b' });
  passMinutes(4);
  expect(screen.getByLabelText('Recovery key')).toBeDefined();
  passMinutes(2);
  expect(screen.queryByLabelText('Recovery key')).toBeNull();
  expect(screen.getByLabelText('Passphrase')).toBeDefined();
});

test('a new passphrase that is shown to be written down does not stay for ever', async () => {
  show({});
  fireEvent.click(await screen.findByRole('button', { name: 'New vault' }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  fireEvent.keyDown(window, { key: 'a' });
  passMinutes(4);
  expect(screen.getByLabelText('Passphrase again')).toBeDefined();
  passMinutes(2);
  expect(screen.queryByLabelText('Passphrase again')).toBeNull();
});
