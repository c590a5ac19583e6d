import { expect, test } from 'vitest';
import { hostileShapes, textFunctions, workMs } from '#tests/support/hostile-texts.ts';

const FEW = 2_000;
const TIMES_MORE = 8;
/** Eight times the text takes eight times the work; what is quadratic takes 64 times. */
const MOST_GROWTH = 28;
/** Below this what is measured is the machine. */
const UNNOTICED_MS = 40;

function growsTooFast(run: (text: string) => unknown, shape: string): boolean {
  const few = shape.repeat(Math.ceil(FEW / shape.length));
  const many = workMs(() => run(few.repeat(TIMES_MORE)));
  return (
    many > UNNOTICED_MS &&
    many >
      MOST_GROWTH *
        Math.max(
          workMs(() => run(few)),
          0.1,
        )
  );
}

test.for(Object.entries(textFunctions))(
  '%s takes work in proportion to a text of whatever shape',
  ([, run]) => {
    expect(hostileShapes.filter((shape) => growsTooFast(run, shape))).toEqual([]);
  },
);

test('the control: a pattern that begins anew at every blank is found', () => {
  expect(growsTooFast((text) => /\s+$/u.test(`${text}x`), '\n')).toBe(true);
});
