import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateBounds } from '#shared/dates/date-bounds.ts';
import { edtfFromParts } from '#shared/dates/date-parts.ts';
import { dateSortKey } from '#shared/dates/date-sort-key.ts';
import { uncertainDate } from '#shared/dates/uncertain-date.ts';
import { dateParts, plainDates } from './arbitrary-date.ts';

test.each([
  ['2021-03-12', '2021-03-12', '2021-03-12'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-02-XX', '2021-02-01', '2021-02-28'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022~', '2022-01-01', '2022-12-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['2022-21', '2022-02-01', '2022-06-30'],
  ['2022-24', '2022-11-01', '2023-03-31'],
  ['2021-11/2022-02', '2021-11-01', '2022-02-28'],
  ['2022-09-03/..', '2022-09-03', null],
  ['../2022', null, '2022-12-31'],
  ['XXXX', null, null],
])('%s lies from %s to %s', (edtf, earliest, latest) => {
  expect(dateBounds(edtf)).toEqual({ earliest, latest });
});

test('the earliest day is never after the latest, and both are real days', () => {
  fc.assert(
    fc.property(dateParts, (parts) => {
      const edtf = edtfFromParts(parts);
      fc.pre(uncertainDate.safeParse({ edtf, extent: 'moment', basis: 'document' }).success);
      const bounds = dateBounds(edtf);
      const days = [bounds.earliest, bounds.latest].filter((day) => day !== null);
      expect(days.map((day) => new Date(day).toISOString().slice(0, 10))).toEqual(days);
      expect(days.toSorted()).toEqual(days);
    }),
  );
});

test('a date that is known better lies within the same date known worse', () => {
  fc.assert(
    fc.property(plainDates, (at) => {
      fc.pre(at.month !== null && at.day !== null);
      const exact = dateBounds(edtfFromParts({ kind: 'about', at, isUncertain: false }));
      for (const worse of [
        { ...at, day: null },
        { ...at, month: null, day: null },
      ]) {
        const rough = dateBounds(edtfFromParts({ kind: 'about', at: worse, isUncertain: false }));
        expect(String(rough.earliest) <= String(exact.earliest)).toBe(true);
        expect(String(rough.latest) >= String(exact.latest)).toBe(true);
      }
    }),
  );
});

test('dates sort by their beginning, exact ones first, unknown ones last', () => {
  const inOrder = [
    { edtf: '2021' },
    { edtf: '2021-12-31' },
    { edtf: '2022-04-01' },
    { edtf: '2022-04-01', timeLocal: '09:30' },
    { edtf: '2022-04-01', timeLocal: '14:00' },
    { edtf: '2022-04' },
    { edtf: '2022-04-01/..' },
    { edtf: '../2022-05-10' },
    { edtf: '2023~' },
    { edtf: 'XXXX' },
  ];
  const keys = inOrder.map((date) => dateSortKey(date));
  expect(keys.toReversed().sort()).toEqual(keys);
});
