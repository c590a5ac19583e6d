import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { KeyDialog } from '#renderer/features/vault/key-dialog.tsx';
import { renderScreen } from '../../support/render-screen.tsx';

test.each([
  ['vault/wrong-passphrase', 'heron kettle'],
  ['user/name-taken', 'heron kettle'],
  ['file/disk-full', ''],
] as const)('what was refused (%s) leaves in the field of the own passphrase: %s', async (code, left) => {
  renderScreen(
    <KeyDialog
      title="Somebody"
      submitLabel="Do it"
      onClose={() => undefined}
      onSubmit={() => Promise.reject(new AppError(code))}
    >
      Something to decide
    </KeyDialog>,
  );
  const input = screen.getByLabelText('Your passphrase now');
  fireEvent.change(input, { target: { value: 'heron kettle' } });
  fireEvent.click(screen.getByRole('button', { name: 'Do it' }));
  const alerts = await screen.findAllByRole('alert');
  expect(alerts).toHaveLength(1);
  expect(input).toHaveProperty('value', left);
});
