import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { RecoveryCard } from '#renderer/features/vault/recovery-card.tsx';
import { renderScreen } from '../../support/render-screen.tsx';

const KEY = 'abcde-fghjk';

async function askForKey(make: () => unknown): Promise<void> {
  renderScreen(<RecoveryCard />, {
    handlers: { recovery: { status: () => ({ madeAt: null, form: null }), make } },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Make a recovery key…' }));
  fireEvent.change(screen.getByLabelText('Your passphrase now'), { target: { value: 'heron kettle' } });
  fireEvent.click(screen.getByRole('button', { name: 'Show the key' }));
}

test('a key that is being made is not called off by Cancel or Escape, and appears where it is awaited', async () => {
  const making = Promise.withResolvers<object>();
  await askForKey(() => making.promise);
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  await waitFor(() => expect(cancel).toHaveProperty('disabled', true));
  fireEvent.click(cancel);
  fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
  expect(screen.getByRole('alertdialog', { name: 'Make a recovery key…' })).toBeDefined();
  await act(async () => making.resolve({ texts: [KEY] }));
  expect(await screen.findByText('abcde')).toBeDefined();
});

test('after a wrong passphrase the dialog can be left, and no key appears', async () => {
  await askForKey(() => {
    throw new AppError('vault/wrong-passphrase', { waitSeconds: 0 });
  });
  await screen.findByRole('alert');
  fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.queryByText('abcde')).toBeNull();
});
