import { expect, test, vi } from 'vitest';
import { createActionRegistry } from '#renderer/actions/action-registry.ts';

function press(key: string, options: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  target.dispatchEvent(event);
  return event;
}

function listen() {
  const registry = createActionRegistry();
  const answered: boolean[] = [];
  const onKeyDown = (event: Event) => {
    if (event instanceof KeyboardEvent) answered.push(registry.handleKey(event));
  };
  document.addEventListener('keydown', onKeyDown);
  return { registry, answered, stop: () => document.removeEventListener('keydown', onKeyDown) };
}

test('a plain key performs its action, but never while somebody types', () => {
  const { registry, stop } = listen();
  const perform = vi.fn<() => void>();
  registry.add([{ id: 'case.create', label: 'New case', shortcut: 'N', perform }]);
  const input = document.body.appendChild(document.createElement('input'));
  press('n', {}, input);
  expect(perform).not.toHaveBeenCalled();
  const event = press('n');
  expect(perform).toHaveBeenCalledOnce();
  expect(event.defaultPrevented).toBe(true);
  input.remove();
  stop();
});

test('a key with Control works while somebody types', () => {
  const { registry, stop } = listen();
  const perform = vi.fn<() => void>();
  registry.add([{ id: 'frame.palette', label: 'Commands', shortcut: 'Mod+K', perform }]);
  const input = document.body.appendChild(document.createElement('input'));
  press('k', { ctrlKey: true }, input);
  expect(perform).toHaveBeenCalledOnce();
  press('k', { ctrlKey: true, shiftKey: true }, input);
  press('k', {}, input);
  expect(perform).toHaveBeenCalledOnce();
  input.remove();
  stop();
});

test('the part of the screen that came last has a key first, and gives it back when it goes', () => {
  const { registry, stop } = listen();
  const page = vi.fn<() => void>();
  const panel = vi.fn<() => void>();
  registry.add([{ id: 'page.edit', label: 'Edit', shortcut: 'E', perform: page }]);
  const remove = registry.add([{ id: 'panel.edit', label: 'Edit', shortcut: 'E', perform: panel }]);
  press('e');
  expect(panel).toHaveBeenCalledOnce();
  remove();
  press('e');
  expect(page).toHaveBeenCalledOnce();
  expect(panel).toHaveBeenCalledOnce();
  stop();
});

test('an action that is not available has no key', () => {
  const { registry, answered, stop } = listen();
  registry.add([{ id: 'x', label: 'X', shortcut: 'X', isAvailable: false, perform: () => undefined }]);
  press('x');
  expect(answered).toEqual([false]);
  stop();
});

test('the question mark is a key on every keyboard layout, with Shift or without', () => {
  const { registry, stop } = listen();
  const perform = vi.fn<() => void>();
  registry.add([{ id: 'frame.shortcuts', label: 'Keys', shortcut: '?', perform }]);
  press('?', { shiftKey: true });
  press('?');
  expect(perform).toHaveBeenCalledTimes(2);
  stop();
});

test('the actions of the screen come before those of the frame, though the frame is mounted later', () => {
  const { registry, stop } = listen();
  registry.add([{ id: 'case.create', label: 'New case', perform: () => undefined }]);
  registry.add([{ id: 'frame.lock', label: 'Lock', perform: () => undefined }], 'frame');
  expect(registry.list().map(({ id }) => id)).toEqual(['case.create', 'frame.lock']);
  stop();
});
