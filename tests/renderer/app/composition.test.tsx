import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { usePanicLock } from '#renderer/app/use-panic-lock.ts';
import { leaveKeysToComposition } from '#renderer/app/leave-keys-to-composition.ts';
import { matchesShortcut } from '#renderer/actions/shortcut.ts';
import { renderScreen } from '../support/render-screen.tsx';

let stop: () => void;
beforeEach(() => {
  stop = leaveKeysToComposition(window);
});
afterEach(() => stop());

const heard = vi.fn<(key: string) => void>();
const lock = vi.fn<() => void>();

function Screen() {
  usePanicLock(true, lock);
  return <input aria-label="words" onKeyDown={({ key }) => heard(key)} />;
}

/** How Chromium tells of a key that an input method has taken, and of one while it composes. */
const ofComposition = [{ isComposing: true }, { keyCode: 229 }];

describe('while a word is composed', () => {
  beforeEach(() => {
    heard.mockReset();
    lock.mockReset();
    renderScreen(<Screen />);
  });

  test.each(['Enter', 'Escape', 'Tab', 'ArrowDown', 'Backspace', ' '])('%s is not the window’s', (key) => {
    for (const sign of ofComposition) fireEvent.keyDown(screen.getByLabelText('words'), { key, ...sign });
    expect(heard).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText('words'), { key });
    expect(heard.mock.calls).toEqual([[key]]);
  });

  test('Escape three times does not lock, and afterwards does', () => {
    const words = screen.getByLabelText('words');
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(words, { key: 'Escape', isComposing: true });
    expect(lock).not.toHaveBeenCalled();
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(words, { key: 'Escape' });
    expect(lock).toHaveBeenCalledOnce();
  });

  test('chords with Control are the window’s', () => {
    fireEvent.keyDown(screen.getByLabelText('words'), { key: 'l', ctrlKey: true, isComposing: true });
    expect(heard.mock.calls).toEqual([['l']]);
  });
});

describe('a shortcut is heard on a keyboard', () => {
  const press = (key: string, code: string, held: object = {}) =>
    new KeyboardEvent('keydown', { key, code, ...held });

  test.each([
    ['Latin', 'k', 'KeyK'],
    ['Dvorak, where K is elsewhere', 'k', 'KeyV'],
    ['Russian', 'л', 'KeyK'],
    ['Uyghur', 'ك', 'KeyK'],
    ['Tibetan', 'ག', 'KeyK'],
    ['Chinese, in full width', 'ｋ', 'KeyK'],
  ])('%s: Ctrl+K', (_layout, key, code) => {
    expect(matchesShortcut('Mod+K', press(key, code, { ctrlKey: true }))).toBe(true);
  });

  test('by what it types wherever that is a Latin letter', () => {
    expect(matchesShortcut('Mod+K', press('t', 'KeyK', { ctrlKey: true }))).toBe(false);
  });

  test.each([
    ['?', 'Slash'],
    ['？', 'Slash'],
  ])('the sheet of shortcuts by %s', (key, code) => {
    expect(matchesShortcut('?', press(key, code, { shiftKey: true }))).toBe(true);
  });
});
