import { expect, it } from 'vitest';
import { watchCopiedText } from '#main/copied-text.ts';

function openClipboard(held: string) {
  const state = { held };
  const copied = watchCopiedText({
    readText: async () => state.held,
    clear: () => {
      state.held = '';
    },
  });
  return { state, copied };
}

it('the clipboard is emptied of what was noted, once', async () => {
  const { state, copied } = openClipboard('ours');
  await copied.note();
  await copied.clear();
  expect(state.held).toBe('');
  state.held = 'ours';
  await copied.clear();
  expect(state.held).toBe('ours');
});

it('the clipboard is left alone when it holds something else, or when nothing was noted', async () => {
  const { state, copied } = openClipboard('theirs');
  await copied.clear();
  expect(state.held).toBe('theirs');
  await copied.note();
  state.held = 'newer';
  await copied.clear();
  expect(state.held).toBe('newer');
});
