import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HistoryTab } from '#renderer/features/history/history-tab.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import type { Role } from '#shared/roles/role.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { renderScreen } from '../../support/render-screen.tsx';

const recordId = '019341f0-7e2c-7b6e-8a49-1f2e3d4c5b6a';
const codewords = ['Alder', 'Birch', 'Birch'];

function entry(revision: number) {
  return { revision, at: '2026-03-01T09:00:00.000Z', userName: 'Ana', action: 'updated' as const };
}

function show({
  role = 'caseworker',
  restore,
}: {
  readonly role?: Role;
  readonly restore?: (input: object) => unknown;
}): void {
  renderScreen(<HistoryTab noun="case" recordId={recordId} />, {
    role,
    handlers: {
      history: {
        list: () => ({
          entries: [3, 2, 1].map((revision) => ({ ...entry(revision), changedFields: ['codeword'] })),
          hasOlder: false,
        }),
        get: ({ revision }: { readonly revision: number }) => ({
          ...entry(revision),
          snapshot: { ...aCase({ codeword: codewords[revision - 1] ?? '' }), revision },
        }),
        restore,
      },
    },
  });
}

test('an older version shows what will change, and is restored on sight of the newest', async () => {
  const asked: object[] = [];
  show({
    restore: (input) => {
      asked.push(input);
      return { revision: 4 };
    },
  });
  const button = await screen.findByRole('button', { name: 'Restore version 1…' });
  expect(screen.queryByRole('button', { name: 'Restore version 3…' })).toBeNull();
  button.focus();
  fireEvent.keyDown(button, { key: 'Enter' });
  fireEvent.keyUp(button, { key: 'Enter' });
  const dialog = await screen.findByRole('dialog', { name: 'Restore version 1' });
  const row = await within(dialog).findByRole('row', { name: /Codeword/u });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['Birch', 'Alder']);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText(/restored, as version 4.*restore version 3/u)).toBeTruthy();
  expect(asked).toEqual([{ noun: 'case', recordId, revision: 1, expectedRevision: 3 }]);
});

test('a version that says the same as the record offers nothing to confirm', async () => {
  show({});
  fireEvent.click(await screen.findByRole('button', { name: 'Restore version 2…' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/nothing to restore/u)).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: 'Restore' })).toBeNull();
});

test('a refusal is said in the dialog, which stays', async () => {
  show({
    restore: () => {
      throw new AppError('history/other-release', { field: 'status' });
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Restore version 1…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/rules that no longer hold, at “status”/u);
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('who may only read is offered nothing', async () => {
  show({ role: 'reviewer' });
  await screen.findAllByText(/Ana/u);
  expect(screen.queryByRole('button', { name: /Restore/u })).toBeNull();
});
