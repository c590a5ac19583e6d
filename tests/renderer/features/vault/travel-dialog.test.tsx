import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { TravelDialog } from '#renderer/features/vault/travel-dialog.tsx';
import { renderScreen } from '../../support/render-screen.tsx';

const CASE = '01890000-0000-7000-8000-000000000001' as CaseId;
const PASSPHRASE = 'heron kettle marble window';

function show(make: unknown): () => void {
  const onClose = vi.fn<() => void>();
  renderScreen(<TravelDialog caseIds={[CASE]} onClose={onClose} />, {
    handlers: {
      desktop: {
        choosePlace: () => ({ ticket: '11111111-1111-4111-8111-111111111111', label: 'Disk / road' }),
      },
      vault: { ratePassphrase: () => ({ strength: 'strong' }) },
      travel: { make },
    },
  });
  return onClose;
}

async function start(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a place…' }));
  await screen.findByText('Disk / road');
  fireEvent.change(screen.getByLabelText('Passphrase of the travel vault'), {
    target: { value: PASSPHRASE },
  });
  fireEvent.change(screen.getByLabelText('Passphrase again'), { target: { value: PASSPHRASE } });
  await screen.findByText('Strong');
  fireEvent.click(screen.getByRole('button', { name: 'Make the travel vault' }));
}

const typedPassphrases = () =>
  ['Passphrase of the travel vault', 'Passphrase again'].map(
    (label) => screen.getByLabelText<HTMLInputElement>(label).value,
  );

const untilCancelled = (_input: unknown, { signal }: { readonly signal: AbortSignal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('ipc/cancelled')));
  });

test('Escape ends the making of a travel vault, says so, and leaves the dialog only after that', async () => {
  const onClose = show(untilCancelled);
  await start();
  await screen.findByRole('progressbar');
  fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
  await screen.findByText('Cancelled. Nothing was left behind.');
  expect(typedPassphrases()).toEqual(['', '']);
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});

test.each([
  ['travel/same-passphrase', [PASSPHRASE, PASSPHRASE]],
  ['vault/not-empty', [PASSPHRASE, PASSPHRASE]],
  ['file/disk-full', ['', '']],
] as const)('a travel vault that was refused (%s) leaves in the two fields: %j', async (code, left) => {
  show(() => {
    throw new AppError(code);
  });
  await start();
  await screen.findByRole('alert');
  expect(typedPassphrases()).toEqual(left);
});
