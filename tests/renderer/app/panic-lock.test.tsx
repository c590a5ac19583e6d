import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { usePanicLock } from '#renderer/app/use-panic-lock.ts';

afterEach(cleanup);

function Window({ isActive = true, lockNow }: { readonly isActive?: boolean; readonly lockNow: () => void }) {
  usePanicLock(isActive, lockNow);
  return <input aria-label="words" onKeyDown={(event) => event.stopPropagation()} />;
}

function pressEscape(target: Element, times: number): void {
  for (let press = 0; press < times; press += 1) fireEvent.keyDown(target, { key: 'Escape' });
}

test('Escape three times locks, even where a field keeps its keys to itself', () => {
  const lockNow = vi.fn<() => void>();
  const { getByLabelText } = render(<Window lockNow={lockNow} />);
  pressEscape(getByLabelText('words'), 2);
  expect(lockNow).not.toHaveBeenCalled();
  pressEscape(getByLabelText('words'), 1);
  expect(lockNow).toHaveBeenCalledOnce();
});

test('another key in between starts the count anew, and holding the key down counts once', () => {
  const lockNow = vi.fn<() => void>();
  const { getByLabelText } = render(<Window lockNow={lockNow} />);
  const input = getByLabelText('words');
  pressEscape(input, 2);
  fireEvent.keyDown(input, { key: 'a' });
  pressEscape(input, 2);
  fireEvent.keyDown(input, { key: 'Escape', repeat: true });
  fireEvent.keyDown(input, { key: 'Escape', repeat: true });
  expect(lockNow).not.toHaveBeenCalled();
});

test('a locked window has nothing to lock', () => {
  const lockNow = vi.fn<() => void>();
  const { getByLabelText } = render(<Window isActive={false} lockNow={lockNow} />);
  pressEscape(getByLabelText('words'), 3);
  expect(lockNow).not.toHaveBeenCalled();
});
