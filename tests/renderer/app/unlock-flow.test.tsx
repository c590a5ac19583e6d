import type { QueryClient } from '@tanstack/react-query';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import { UnlockFlow } from '#renderer/features/vault/unlock-flow.tsx';
import { renderScreen } from '../support/render-screen.tsx';

const ticket = '11111111-1111-4111-8111-111111111111';
const chosenTicket = '22222222-2222-4222-8222-222222222222';
const summary = {
  vaultId: ticket,
  name: 'office',
  isTraining: false,
  user: { id: '01900000-0000-7000-8000-00000000abcd', displayName: 'M. L.' },
  wrongTries: null,
  lostChanges: null,
  counts: { case: 0, person: 0, incident: 0 },
};

const office = { ticket, label: 'Documents / office.casekeep', lastOpenedAt: null };
const field = {
  ticket: '33333333-3333-4333-8333-333333333333',
  label: 'Documents / field.casekeep',
  lastOpenedAt: null,
};

interface Answers {
  readonly places?: readonly (typeof office)[];
  readonly forgetPlace?: (input: { readonly ticket: string }) => unknown;
  readonly unlock?: (input: { readonly folder: string; readonly passphrase: string }) => unknown;
  readonly create?: (input: object) => unknown;
  readonly copyIn?: (input: object) => unknown;
  readonly recoverableUsers?: (input: object) => unknown;
  readonly recover?: (input: object) => unknown;
  readonly restore?: (input: object) => unknown;
  readonly queryClient?: QueryClient;
}

const user = {
  id: summary.user.id,
  displayName: 'M. L.',
  role: 'caseworker',
  createdAt: '2026-01-01T00:00:00.000Z',
  removedAt: null,
};
const backup = { id: '0123456789abcdef', sequence: 3, at: '2026-02-01T10:00:00.000Z', attachments: 0 };

function show({ places = [office], ...answers }: Answers) {
  const onOpen = vi.fn<() => void>();
  renderScreen(<UnlockFlow onOpen={onOpen} limits="The limits" />, {
    queryClient: answers.queryClient ?? createQueryClient(),
    handlers: {
      vault: {
        knownPlaces: () => ({ vaults: places, training: { ticket, label: 'training' } }),
        forgetPlace: answers.forgetPlace ?? (() => null),
        unlock: answers.unlock ?? (() => summary),
        create: answers.create ?? (() => summary),
        copyIn: answers.copyIn ?? (() => ({ name: 'shelf', attachments: 0 })),
        recoverableUsers: answers.recoverableUsers ?? (() => [user]),
        recover: answers.recover ?? (() => summary),
        findBackups: () => ({ backups: [backup] }),
        restore: answers.restore,
        ratePassphrase: () => ({ strength: 'strong' }),
      },
      desktop: { choosePlace: () => ({ ticket: chosenTicket, label: 'Disk / shelf.casekeep' }) },
    },
  });
  return onOpen;
}

async function typePassphrase(text: string): Promise<HTMLElement> {
  const input = await screen.findByLabelText('Passphrase');
  fireEvent.change(input, { target: { value: text } });
  return input;
}

test('the right passphrase opens the vault', async () => {
  const asked: string[] = [];
  const onOpen = show({
    unlock: ({ passphrase }) => {
      asked.push(passphrase);
      return summary;
    },
  });
  await typePassphrase('five unrelated words are best');
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect(asked).toEqual(['five unrelated words are best']);
});

test('a wrong passphrase says so at the field; after three the wait is shown and the button waits', async () => {
  let tries = 0;
  const onOpen = show({
    unlock: () => {
      tries += 1;
      throw new AppError('vault/wrong-passphrase', { waitSeconds: tries < 3 ? 0 : 2 });
    },
  });
  await typePassphrase('not this one');
  for (const count of [1, 2, 3]) {
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(tries).toBe(count));
    await screen.findByRole('button', { name: 'Unlock' });
  }
  expect((await screen.findByRole('alert')).textContent).toContain('This passphrase does not open the vault');
  expect(await screen.findByText(/^Wrong passphrases slow the next try/u)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Unlock' })).toHaveProperty('disabled', true);
  expect(onOpen).not.toHaveBeenCalled();
});

test('only the vault that wrong passphrases were tried at waits', async () => {
  show({
    places: [office, field],
    unlock: ({ folder }) => {
      throw new AppError('vault/wrong-passphrase', { waitSeconds: folder === ticket ? 40 : 0 });
    },
  });
  await typePassphrase('not this one');
  const isUnlockDisabled = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Unlock' }).disabled;
  const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await waitFor(() => expect(screen.getByText(/^Wrong passphrases slow the next try/u)).toBeDefined());
  expect(isUnlockDisabled()).toBe(true);

  choose(/field/u);
  expect(isUnlockDisabled()).toBe(false);
  expect(screen.queryByText(/^Wrong passphrases slow the next try/u)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('alert');
  expect(isUnlockDisabled()).toBe(false);

  choose(/office/u);
  expect(isUnlockDisabled()).toBe(true);
});

test('one of several places can be forgotten, and then the last, and each is gone from the list', async () => {
  const remembered = [office, field];
  show({
    places: remembered,
    forgetPlace: (input) => {
      remembered.splice(
        remembered.findIndex((place) => place.ticket === input.ticket),
        1,
      );
      return null;
    },
  });
  fireEvent.click(await screen.findByRole('radio', { name: /field/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Forget this place' }));
  await waitFor(() => expect(screen.queryByText(field.label)).toBeNull());
  expect(screen.getByText(office.label)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Forget this place' }));
  expect(await screen.findByText(/^No vault is remembered/u)).toBeDefined();
});

test('a place that cannot be forgotten says why', async () => {
  show({
    places: [office],
    forgetPlace: () => {
      throw new AppError('file/unknown-ticket', { field: 'ticket' });
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Forget this place' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    createTranslator('en').t('errors:file/unknown-ticket'),
  );
  expect(screen.getByText(office.label)).toBeDefined();
});

test('a vault that is remembered and opened by hand is listed once', async () => {
  show({ places: [office, { ...field, ticket: chosenTicket }] });
  fireEvent.click(await screen.findByRole('button', { name: 'Open another vault' }));
  await waitFor(() => {
    const chosen = screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked);
    expect(chosen.map((radio) => radio.closest('label')?.textContent)).toEqual([
      expect.stringContaining(field.label),
    ]);
  });
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});

test('the passphrase is hidden until somebody wants to see it', async () => {
  show({});
  const input = await typePassphrase('secret words');
  expect(input.getAttribute('type')).toBe('password');
  fireEvent.click(screen.getByRole('button', { name: 'Show the passphrase' }));
  expect(input.getAttribute('type')).toBe('text');
  expect(input.getAttribute('autocomplete')).toBe('off');
});

test('with no vault known, the ways on are to open, make or try one', async () => {
  show({ places: [] });
  expect(await screen.findByText(/^No vault is remembered/u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Open a vault…' }));
  expect(await screen.findByText('Disk / shelf.casekeep')).toBeDefined();
  expect(screen.getByLabelText('Passphrase')).toBeDefined();
});

test('a new vault needs a place, a name, a passphrase that is not weak, twice', async () => {
  const made: object[] = [];
  const onOpen = show({
    create: (input) => {
      made.push(input);
      return summary;
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'New vault' }));
  fireEvent.click(screen.getByRole('button', { name: 'Make the vault' }));
  expect(screen.getByText('Choose a place first.')).toBeDefined();
  expect(screen.getByText('Say who you are, in a word the office knows.')).toBeDefined();
  expect(screen.getByText('Too short: at least 12 characters')).toBeDefined();

  fireEvent.click(screen.getByRole('button', { name: 'Choose a place…' }));
  await screen.findByText('Disk / shelf.casekeep');
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: 'Mira' } });
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: 'heron kettle winter sand' } });
  fireEvent.change(screen.getByLabelText('Passphrase again'), {
    target: { value: 'heron kettle winter sund' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Make the vault' }));
  expect(screen.getByText('The two do not match.')).toBeDefined();
  expect(made).toEqual([]);

  fireEvent.change(screen.getByLabelText('Passphrase again'), {
    target: { value: 'heron kettle winter sand' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Make the vault' }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect(made).toEqual([
    { folder: chosenTicket, passphrase: 'heron kettle winter sand', displayName: 'Mira' },
  ]);
});

test('the unlock screen says the honest line', async () => {
  show({});
  expect(await screen.findByText(/^Everything stays on this computer/u)).toBeDefined();
});

test.each([
  'vault/read-only-place',
  'vault/on-removable-disk',
  'vault/on-network-disk',
  'vault/on-fat-disk',
] as const)(
  'where a vault may not be opened (%s) it is copied to this computer and then stands first',
  async (code) => {
    const asked: object[] = [];
    show({
      unlock: () => {
        throw new AppError(code);
      },
      copyIn: (input) => {
        asked.push(input);
        return { name: 'shelf', attachments: 0 };
      },
    });
    await typePassphrase('five unrelated words are best');
    expect(screen.queryByRole('button', { name: 'Copy it to this computer…' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy it to this computer…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Choose a place and copy…' }));
    await screen.findByRole('heading', { name: 'Copied: shelf' });
    expect(asked).toEqual([{ source: ticket, target: chosenTicket }]);
    fireEvent.click(screen.getByRole('button', { name: 'Go on to unlock it' }));
    const [first] = await screen.findAllByRole('radio');
    expect(first?.closest('label')?.textContent).toContain('shelf.casekeep');
  },
);

test('a wrong passphrase offers no copy', async () => {
  show({
    unlock: () => {
      throw new AppError('vault/wrong-passphrase', { waitSeconds: 0 });
    },
  });
  await typePassphrase('not this one');
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('alert');
  expect(screen.queryByRole('button', { name: 'Copy it to this computer…' })).toBeNull();
});

test.each([
  'vault/corrupt',
  'vault/keys-damaged',
  'vault/keys-missing',
  'vault/keys-older',
  'vault/database-older',
  'vault/foreign-file',
  'vault/plaintext-file',
  'vault/audit-broken',
] as const)(
  'a vault that is damaged (%s) leads to the backups, and nothing of it is touched',
  async (code) => {
    show({
      unlock: () => {
        throw new AppError(code);
      },
    });
    await typePassphrase('five unrelated words are best');
    expect(screen.queryByRole('button', { name: 'Restore from a backup…' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Restore from a backup…' }));
    expect(screen.getByRole('heading', { name: 'Restore from a backup' })).toBeDefined();
    expect(screen.getByText(/^Nothing of this vault is deleted or changed; keep it/u)).toBeDefined();
  },
);

async function openRecover(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Use the recovery key' }));
  fireEvent.change(screen.getByLabelText('Recovery key'), { target: { value: '00000 00000' } });
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
}

async function letIn(): Promise<void> {
  fireEvent.change(await screen.findByLabelText('New passphrase'), {
    target: { value: 'heron kettle sand' },
  });
  fireEvent.change(screen.getByLabelText('New passphrase again'), { target: { value: 'heron kettle sand' } });
  fireEvent.click(screen.getByRole('button', { name: 'Set the passphrase and open' }));
}

test('where the recovery key may not be used either, the vault is copied and the key asked for again', async () => {
  show({
    recoverableUsers: () => {
      throw new AppError('vault/on-removable-disk');
    },
  });
  await openRecover();
  fireEvent.click(await screen.findByRole('button', { name: 'Copy it to this computer…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a place and copy…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Go on to unlock it' }));
  expect(screen.getByRole('heading', { name: 'Use the recovery key' })).toBeDefined();
  expect(screen.getByText('Disk / shelf.casekeep')).toBeDefined();
});

async function startRestoreWithKey(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Restore from a backup' }));
  fireEvent.click(screen.getByRole('button', { name: 'Choose the folder…' }));
  await screen.findByRole('radio', { name: /^Backup 3/u });
  fireEvent.click(screen.getByRole('button', { name: 'Choose a place…' }));
  fireEvent.click(screen.getByRole('radio', { name: 'The recovery key' }));
  fireEvent.change(screen.getByLabelText('Recovery key'), { target: { value: 'abcde 00000' } });
  await waitFor(() => expect(screen.getAllByText('Disk / shelf.casekeep')).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
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
  expect(screen.getByLabelText('Recovery key')).toHaveProperty('value', 'abcde 00000');
});

test('after a restore with the recovery key one goes straight on to who one is, and the key is not kept', async () => {
  const asked: object[] = [];
  const queryClient = createQueryClient();
  const onOpen = show({
    queryClient,
    restore: (input) => {
      asked.push(input);
      return { ...backup, name: 'shelf', cases: 1, people: 0, incidents: 2, users: [user] };
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

function passMinutes(minutes: number): void {
  act(() => {
    vi.advanceTimersByTime(minutes * 60_000);
  });
}

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
