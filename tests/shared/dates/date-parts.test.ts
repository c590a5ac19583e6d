import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { edtfFromParts, partsFromEdtf, type DateParts } from '#shared/dates/date-parts.ts';
import { uncertainDate } from '#shared/dates/uncertain-date.ts';
import { dateParts } from './arbitrary-date.ts';

const cases: readonly (readonly [DateParts, string])[] = [
  [{ kind: 'day', year: 2021, month: 3, day: 2, isUncertain: false }, '2021-03-02'],
  [{ kind: 'month', year: 2021, month: 3, isUncertain: true }, '2021-03?'],
  [{ kind: 'year', year: 2021, isUncertain: false }, '2021'],
  [{ kind: 'season', year: 2022, season: 'autumn' }, '2022-23'],
  [{ kind: 'about', at: { year: 2022, month: 2, day: null }, isUncertain: false }, '2022-02~'],
  [{ kind: 'about', at: { year: 2022, month: null, day: null }, isUncertain: true }, '2022%'],
  [
    {
      kind: 'between',
      from: { year: 2021, month: 11, day: null },
      to: { year: 2022, month: 2, day: 1 },
    },
    '2021-11/2022-02-01',
  ],
  [{ kind: 'since', from: { year: 2022, month: 9, day: 3 } }, '2022-09-03/..'],
  [{ kind: 'until', to: { year: 2022, month: null, day: null } }, '../2022'],
  [{ kind: 'unknown' }, 'XXXX'],
];

test.each(cases)('%o is written %s', (parts, edtf) => {
  expect(edtfFromParts(parts)).toBe(edtf);
});

test('a form opens on a date as it was built', () => {
  fc.assert(
    fc.property(dateParts, (parts) => {
      expect(partsFromEdtf(edtfFromParts(parts))).toEqual(parts);
    }),
    { numRuns: 300 },
  );
});

test('a date that the builder does not offer is left as it is written', () => {
  for (const edtf of ['202X', '2021~/2022?', 'nonsense']) expect(partsFromEdtf(edtf)).toBeUndefined();
  expect(partsFromEdtf('2021/2022')).toBeDefined();
});

test('what does not exist is built as asked and refused by the schema', () => {
  const edtf = edtfFromParts({ kind: 'day', year: 2021, month: 2, day: 30, isUncertain: false });
  expect(edtf).toBe('2021-02-30');
  expect(uncertainDate.safeParse({ edtf, extent: 'moment', basis: 'document' }).success).toBe(false);
});
