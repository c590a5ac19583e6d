import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCodes } from '#core/series/draw-codes.ts';
import type { PersonId } from '#shared/ids/ids.ts';

const nothing = { stored: [], pending: [] };

function numbersOf(count: number, drawing: Partial<Parameters<typeof drawCodes>[0]> = {}): number[] {
  const codes = drawCodes({ ...nothing, secret: randomBytes(32), series: ['case', 'holder'], ...drawing });
  for (let person = 0; person < count; person++) codes.codeOf(`person ${String(person)}`, 'W');
  return codes.given().map(({ number }) => number);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

test('codes come from 10 to 99, when those are used up from 100 to 999, then on from 1000, each once', () => {
  const numbers = numbersOf(1000);
  expect(numbers.slice(0, 90).toSorted((a, b) => a - b)).toEqual(range(10, 99));
  expect(numbers.slice(90, 990).toSorted((a, b) => a - b)).toEqual(range(100, 999));
  expect(Math.min(...numbers.slice(990))).toBeGreaterThan(999);
  expect(new Set(numbers).size).toBe(1000);
});

test('the order in which people are asked about does not show in their codes', () => {
  // Of 400 draws the first of two is the lower one in about 200; 140 lies six deviations away.
  const lower = range(1, 400).filter(() => {
    const [first = 0, second = 0] = numbersOf(2);
    return first < second;
  });
  expect(lower.length).toBeGreaterThan(140);
  expect(lower.length).toBeLessThan(260);
});

test('the same is drawn again until it is stored; another holder, case or opening draws by itself', () => {
  const secret = randomBytes(32);
  const drawn = (series: readonly string[], own = secret) => numbersOf(40, { secret: own, series }).join();
  expect(drawn(['a', 'b'])).toBe(drawn(['a', 'b']));
  const all = [
    drawn(['a', 'b']),
    drawn(['a', 'c']),
    drawn(['b', 'b']),
    drawn(['ab', '']),
    drawn(['a', 'b'], randomBytes(32)),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('a code that was given is kept by whom it was given to and never drawn for anybody else', () => {
  const person = fc.integer({ min: 0, max: 200 }).map((number) => `person ${String(number)}` as PersonId);
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(person, { maxLength: 60 }), { minLength: 2, maxLength: 6 }),
      fc.uniqueArray(person, { maxLength: 20 }),
      (dossiers, erased) => {
        const everGiven = new Map<number, string>();
        let stored: Parameters<typeof drawCodes>[0]['stored'] = [];
        const secret = randomBytes(32);
        for (const shown of dossiers) {
          const codes = drawCodes({ ...nothing, stored, secret, series: ['case', 'holder'] });
          for (const one of shown) {
            const number = Number(codes.codeOf(one, 'R').slice(2));
            expect(everGiven.get(number) ?? one).toBe(one);
            everGiven.set(number, one);
          }
          const salt = new Uint8Array(16);
          stored = [...stored, ...codes.given().map((code) => ({ ...code, salt }))].map((code) =>
            code.recordId !== null && erased.some((gone) => gone === code.recordId)
              ? { ...code, recordId: null, salt: null }
              : code,
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});
