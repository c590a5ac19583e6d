import type { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { UnlockFlow } from '#renderer/features/vault/unlock-flow.tsx';
import { renderScreen } from './render-screen.tsx';

export const ticket = '11111111-1111-4111-8111-111111111111';
export const chosenTicket = '22222222-2222-4222-8222-222222222222';
export const summary = {
  vaultId: ticket,
  name: 'office',
  isTraining: false,
  user: { id: '01900000-0000-7000-8000-00000000abcd', displayName: 'M. L.' },
  wrongTries: null,
  lostChanges: null,
  counts: { case: 0, person: 0, incident: 0 },
};

export const office = { ticket, label: 'Documents / office.casekeep', lastOpenedAt: null };
export const field = {
  ticket: '33333333-3333-4333-8333-333333333333',
  label: 'Documents / field.casekeep',
  lastOpenedAt: null,
};

interface Answers {
  readonly places?: readonly (typeof office)[];
  readonly forgetPlace?: (input: { readonly ticket: string }) => unknown;
  readonly unlock?: (
    input: { readonly folder: string; readonly passphrase: string },
    context: { readonly signal: AbortSignal },
  ) => unknown;
  /** That a passphrase may take to be tried. */
  readonly mostSeconds?: number;
  readonly create?: (input: object) => unknown;
  readonly copyIn?: (input: object) => unknown;
  readonly recoverableUsers?: (input: object) => unknown;
  readonly recover?: (input: object) => unknown;
  readonly backups?: readonly object[];
  readonly markOfVault?: (input: { readonly folder: string }) => unknown;
  readonly restore?: (input: object) => unknown;
  readonly isChosenSynced?: boolean;
  readonly queryClient?: QueryClient;
}

export const user = {
  id: summary.user.id,
  displayName: 'M. L.',
  role: 'caseworker',
  createdAt: '2026-01-01T00:00:00.000Z',
  removedAt: null,
};
export const backup = {
  id: '0123456789abcdef',
  sequence: 3,
  at: '2026-02-01T10:00:00.000Z',
  attachments: 0,
};

/** As a list shows it. */
export const listed = { ...backup, vaultMark: '9f3e21ab', databaseBytes: 71_300_000 };

export function show({ places = [office], ...answers }: Answers) {
  const onOpen = vi.fn<() => void>();
  renderScreen(
    <UnlockFlow onOpen={onOpen} notice={null} readings={{ guide: 'The guide', limits: 'The limits' }} />,
    {
      queryClient: answers.queryClient ?? createQueryClient(),
      handlers: {
        vault: {
          knownPlaces: () => ({ vaults: places, training: { ticket, label: 'training' } }),
          forgetPlace: answers.forgetPlace ?? (() => null),
          unlockTime: () => ({ mostSeconds: answers.mostSeconds ?? 1 }),
          unlock: answers.unlock ?? (() => summary),
          create: answers.create ?? (() => summary),
          copyIn: answers.copyIn ?? (() => ({ name: 'shelf', attachments: 0 })),
          recoverableUsers: answers.recoverableUsers ?? (() => [user]),
          recover: answers.recover ?? (() => summary),
          findBackups: () => ({ backups: answers.backups ?? [listed] }),
          markOfVault: answers.markOfVault ?? (() => ({ mark: null })),
          restore: answers.restore,
          ratePassphrase: () => ({ strength: 'strong' }),
        },
        desktop: {
          choosePlace: () => ({
            ticket: chosenTicket,
            label: 'Disk / shelf.casekeep',
            isSynced: answers.isChosenSynced ?? false,
          }),
        },
      },
    },
  );
  return onOpen;
}

export async function typePassphrase(text: string): Promise<HTMLElement> {
  const input = await screen.findByLabelText('Passphrase');
  fireEvent.change(input, { target: { value: text } });
  return input;
}

export async function openRecover(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Use the recovery key' }));
  fireEvent.change(screen.getByLabelText('Recovery key'), { target: { value: '00000 00000' } });
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
}

export async function letIn(): Promise<void> {
  fireEvent.change(await screen.findByLabelText('New passphrase'), {
    target: { value: 'heron kettle sand' },
  });
  fireEvent.change(screen.getByLabelText('New passphrase again'), { target: { value: 'heron kettle sand' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set the passphrase and open' }));
}

export async function chooseBackups(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Restore from a backup' }));
  fireEvent.click(screen.getByRole('button', { name: 'Choose the folder…' }));
  await screen.findByRole('radio', { name: /^Backup 3/u });
}

export async function startRestoreWithKey(): Promise<void> {
  await chooseBackups();
  fireEvent.click(screen.getByRole('button', { name: 'Choose a place…' }));
  fireEvent.click(screen.getByRole('radio', { name: 'The recovery key' }));
  fireEvent.change(screen.getByLabelText('Recovery key'), { target: { value: 'abcde 00000' } });
  await waitFor(() => expect(screen.getAllByText('Disk / shelf.casekeep')).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
}
