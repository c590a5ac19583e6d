import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErasePersonDialog } from '#renderer/features/people/erase-person-dialog.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import { personRecord } from '#shared/people/person.ts';
import { aName, aPerson } from '#tests/support/record-builders.ts';
import { renderScreen } from '../../support/render-screen.tsx';

const at = '2026-03-01T09:00:00.000Z';
const person = personRecord.parse({
  ...aPerson({ names: [aName('Alim Sample')] }),
  id: '019341f0-7e2c-7b6e-8a49-1f2e3d4c5b6a',
  revision: 4,
  createdAt: at,
  updatedAt: at,
});

interface JobContext {
  readonly signal: AbortSignal;
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Presses the button with the name typed, and waits until the erasure runs at its first of three incidents. */
async function startErasing() {
  const onErased = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  const asked: object[] = [];
  const answer = Promise.withResolvers<object>();
  const { unmount } = renderScreen(<ErasePersonDialog {...{ person, onClose, onErased }} />, {
    handlers: {
      person: {
        erasure: () => ({ incidents: 3, cases: 1, backups: [] }),
        erase: (input: object, { signal, report }: JobContext) => {
          asked.push(input);
          report({ done: 1, total: 3 });
          signal.addEventListener('abort', () => answer.reject(new AppError('ipc/cancelled')));
          return answer.promise;
        },
      },
    },
  });
  fireEvent.change(await screen.findByLabelText('Name of the person'), { target: { value: 'Alim Sample' } });
  fireEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  await screen.findByRole('progressbar');
  return { onErased, onClose, asked, answer, unmount };
}

test('an erasure shows how far it is, and when it is over the page is left', async () => {
  const { onErased, asked, answer } = await startErasing();
  expect(await screen.findByText('1 of 3')).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(onErased).not.toHaveBeenCalled();
  await act(async () => answer.resolve({ incidents: 3 }));
  await waitFor(() => expect(onErased).toHaveBeenCalledOnce());
  expect(asked).toEqual([
    {
      id: person.id,
      expectedRevision: 4,
      replacement: { text: 'A person whose record was erased', lang: 'en' },
    },
  ]);
});

test.each([
  ['Cancel', () => fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))],
  ['Escape', () => fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' })],
])('%s ends an erasure that runs, and the dialog says that nothing was erased', async (_, giveUp) => {
  const { onErased, onClose } = await startErasing();
  giveUp();
  expect(await screen.findByText('Cancelled. Nothing was erased.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Erase for good' })).toBeDefined();
  expect(onErased).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

test('what went wrong is shown, and the dialog stays', async () => {
  const { onErased, answer } = await startErasing();
  await act(async () => answer.reject(new AppError('record/changed-elsewhere')));
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByLabelText('Name of the person')).toHaveProperty('value', 'Alim Sample');
  expect(onErased).not.toHaveBeenCalled();
});

test('the page is left also when it hears of the erasure before the dialog does', async () => {
  const { onErased, answer, unmount } = await startErasing();
  answer.resolve({ incidents: 3 });
  unmount();
  await waitFor(() => expect(onErased).toHaveBeenCalledOnce());
});
