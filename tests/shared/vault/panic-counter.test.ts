import { expect, test } from 'vitest';
import { createPanicCounter } from '#shared/vault/panic-counter.ts';

function answersTo(
  presses: readonly (readonly [key: string, atMs: number, isRepeat?: boolean])[],
): boolean[] {
  const isPanic = createPanicCounter();
  return presses.map(([key, atMs, isRepeat = false]) => isPanic({ key, atMs, isRepeat }));
}

test('the third Escape within the time is the one, and the count begins anew after it', () => {
  expect(
    answersTo([
      ['Escape', 0],
      ['Escape', 400],
      ['Escape', 1100],
      ['Escape', 1150],
      ['Escape', 1180],
      ['Escape', 1190],
    ]),
  ).toEqual([false, false, true, false, false, true]);
});

test('another key, a key that is held and a slow hand are none', () => {
  expect(
    answersTo([
      ['Escape', 0],
      ['Escape', 10],
      ['a', 20],
      ['Escape', 30],
    ]),
  ).not.toContain(true);
  expect(
    answersTo([
      ['Escape', 0],
      ['Escape', 10, true],
      ['Escape', 20, true],
    ]),
  ).not.toContain(true);
  expect(
    answersTo([
      ['Escape', 0],
      ['Escape', 700],
      ['Escape', 1300],
    ]),
  ).not.toContain(true);
});
