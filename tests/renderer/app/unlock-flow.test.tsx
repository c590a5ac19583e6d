import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import {
  chosenTicket,
  field,
  office,
  openRecover,
  show,
  summary,
  ticket,
  typePassphrase,
} from '../support/unlock-screens.tsx';

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

test('what takes more than five seconds here is told before, and can be given up', async () => {
  const onOpen = show({
    mostSeconds: 90,
    unlock: (_input, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('ipc/cancelled')));
      }),
  });
  await typePassphrase('five unrelated words are best');
  await screen.findByText(/may take up to 90 seconds/u);
  expect(screen.queryByRole('button', { name: 'Give up' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Give up' }));
  await screen.findByRole('button', { name: 'Unlock' });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
  expect(onOpen).not.toHaveBeenCalled();
});

test('what takes a second is not told, nor offered to be given up', async () => {
  show({ mostSeconds: 5, unlock: () => new Promise(() => undefined) });
  await typePassphrase('five unrelated words are best');
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('button', { name: 'Unlocking…' });
  expect(screen.queryByText(/may take up to/u)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Give up' })).toBeNull();
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

test('while an unlock is under way nothing else can be chosen or begun, and after it in vain all of it again', async () => {
  let end: (error: AppError) => void = () => undefined;
  show({
    places: [office, field],
    unlock: () =>
      new Promise((_resolve, reject) => {
        end = reject;
      }),
  });
  await typePassphrase('a guess');
  const names = () =>
    [...screen.getAllByRole<HTMLInputElement>('radio'), ...screen.getAllByRole<HTMLButtonElement>('button')]
      .filter(({ disabled }) => !disabled)
      .map((element) => element.getAttribute('aria-label') ?? element.textContent);
  const before = names();
  expect(before).toContain('Open another vault');
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByRole('button', { name: /Unlocking/u });
  expect(names().filter((name) => before.includes(name))).toEqual([
    'Show the passphrase',
    createTranslator('en').t('guide:link'),
    createTranslator('en').t('limits:link'),
  ]);
  await act(async () => end(new AppError('vault/wrong-passphrase', { waitSeconds: 0 })));
  await screen.findByRole('alert');
  expect(names()).toEqual(before);
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

test('the passphrase is hidden until somebody wants to see it, and again when they turn to something else', async () => {
  show({});
  const input = await typePassphrase('secret words');
  expect(input.getAttribute('type')).toBe('password');
  fireEvent.click(screen.getByRole('button', { name: 'Show the passphrase' }));
  expect(input.getAttribute('type')).toBe('text');
  expect(input.getAttribute('autocomplete')).toBe('off');
  fireEvent.blur(input, { relatedTarget: screen.getByRole('button', { name: 'Hide the passphrase' }) });
  expect(input.getAttribute('type')).toBe('text');
  fireEvent.blur(input, { relatedTarget: screen.getByRole('button', { name: 'Unlock' }) });
  expect(input.getAttribute('type')).toBe('password');
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

test.each([
  ['said', true, 1],
  ['not said of any other', false, 0],
] as const)('that programs may copy a place to a server is %s', async (_what, isChosenSynced, warnings) => {
  show({ isChosenSynced });
  fireEvent.click(await screen.findByRole('button', { name: 'New vault' }));
  fireEvent.click(screen.getByRole('button', { name: 'Choose a place…' }));
  await screen.findByText('Disk / shelf.casekeep');
  expect(screen.queryAllByText(/^Programs such as OneDrive/u)).toHaveLength(warnings);
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

test.each(['New vault', 'Training vault', 'Restore from a backup'])(
  '“%s” leads to a heading that has the focus, and not nowhere',
  async (name) => {
    show({});
    const way = await screen.findByRole('button', { name });
    act(() => way.focus());
    fireEvent.click(way);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  },
);
