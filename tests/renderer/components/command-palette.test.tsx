import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Action } from '#renderer/actions/action.ts';
import { createActionRegistry } from '#renderer/actions/action-registry.ts';
import { ActionRegistryContext, useActions } from '#renderer/actions/use-actions.ts';
import { CommandPalette } from '#renderer/components/command-palette/command-palette.tsx';
import { ShortcutSheet } from '#renderer/components/command-palette/shortcut-sheet.tsx';
import { renderScreen } from '../support/render-screen.tsx';

const performed = vi.fn<(id: string) => void>();

function action(id: string, label: string, more: Partial<Action> = {}): Action {
  return { id, label, perform: () => performed(id), ...more };
}

function Screen() {
  const actions = useMemo(
    () => [
      action('case.create', 'New case', { shortcut: 'N' }),
      action('case.close', 'Close the case', { isAvailable: false }),
      action('frame.lock', 'Lock the vault', { shortcut: 'Mod+L', keywords: 'hide' }),
    ],
    [],
  );
  useActions(actions);
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <input aria-label="filter" />
      <CommandPalette isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

function SheetScreen() {
  const actions = useMemo(
    () => [action('case.create', 'New case', { shortcut: 'N' }), action('x', 'Keyless')],
    [],
  );
  useActions(actions);
  return <ShortcutSheet isOpen onClose={() => undefined} />;
}

test('the palette offers what can be done now and nothing else', async () => {
  renderScreen(
    <ActionRegistryContext value={createActionRegistry()}>
      <Screen />
    </ActionRegistryContext>,
  );
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((item) => item.textContent)).toEqual(['New caseN', 'Lock the vaultCtrl L']);
});

test('typing a word and Enter performs the action and closes the palette', async () => {
  performed.mockClear();
  renderScreen(
    <ActionRegistryContext value={createActionRegistry()}>
      <Screen />
    </ActionRegistryContext>,
  );
  const input = await screen.findByRole('searchbox');
  fireEvent.change(input, { target: { value: 'hide' } });
  await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(1));
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.keyUp(input, { key: 'Enter' });
  await waitFor(() => expect(performed).toHaveBeenCalledWith('frame.lock'));
  await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
});

test('the sheet of shortcuts lists the keys of the actions on screen', async () => {
  renderScreen(
    <ActionRegistryContext value={createActionRegistry()}>
      <SheetScreen />
    </ActionRegistryContext>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Keys on this screen' });
  expect(within(dialog).getByText('New case')).toBeDefined();
  expect(within(dialog).queryByText('Keyless')).toBeNull();
});

test('a record that is found by another spelling shows which words are meant and why, and is opened', async () => {
  renderScreen(
    <ActionRegistryContext value={createActionRegistry()}>
      <CommandPalette
        isOpen
        onClose={() => undefined}
        records={[
          {
            id: 'person 1',
            label: '王静雯',
            marks: [[1, 3]],
            detail: 'Chinese form of Jingwen',
            perform: () => performed('person 1'),
          },
        ]}
      />
    </ActionRegistryContext>,
  );
  const entry = await screen.findByRole('menuitem', { name: /王/u });
  expect(within(entry).getByText('静雯').tagName).toBe('MARK');
  expect(entry.textContent).toContain('Chinese form of Jingwen');
  fireEvent.click(entry);
  await waitFor(() => expect(performed).toHaveBeenCalledWith('person 1'));
});
