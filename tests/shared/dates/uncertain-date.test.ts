import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { uncertainDate } from '#shared/dates/uncertain-date.ts';

function codesOf(edtf: string): unknown[] {
  const result = uncertainDate.safeParse({ edtf, extent: 'moment', basis: 'recollection' });
  return (result.error?.issues ?? []).map((issue) =>
    'params' in issue ? issue.params?.['code'] : issue.code,
  );
}

test.each([
  '2021-03-12',
  '2020-02-29',
  '2021-09',
  '2022',
  '2022-04~',
  '2022?',
  '2022-04-01%',
  '2022-04-XX',
  '2022-XX-XX',
  '202X',
  'XXXX',
  '2022-21',
  '2022-24',
  '2021-11/2022-02',
  '2022-09-03/..',
  '2022-09-03/',
  '../2022',
  '2021~/2022?',
  '2022-05/2022',
  '2022/2022',
])('%s is a date', (edtf) => {
  expect(codesOf(edtf)).toEqual([]);
});

test.each([
  '',
  ' 2022',
  '2022-13',
  '2022-00',
  '2022-02-30',
  '2021-02-29',
  '1900-02-29',
  'spring',
  '春节后两周',
  '0000',
  '0202-01-01',
  '-0044',
  'Y20220',
  '2022-25',
  '2022-04-01T10:00:00Z',
  '20220401',
  '1650000000',
  '01/04/2022',
  '2022-4-1',
  '[2021,2022]',
])('%j is no date', (edtf) => {
  expect(codesOf(edtf)).toEqual(['date/invalid-edtf']);
});

test.each(['2021/2020', '2022-03-02/2022-03-01', '2022-05/2022-04~'])('%s ends before it starts', (edtf) => {
  expect(codesOf(edtf)).toEqual(['date/end-before-start']);
});

test('a time of day, its zone and the words as told are kept beside the date', () => {
  const told = {
    edtf: '2022-02-15~',
    extent: 'moment',
    calendar: { code: 'chinese_lunisolar', words: null },
    verbatim: { text: '春节后两周', lang: 'zh-Hans' },
    timeLocal: '23:59',
    timeZone: 'Asia/Urumqi',
    basis: 'recollection',
  };
  expect(uncertainDate.parse(told)).toEqual(told);
});

test.each([
  ['timeLocal', '24:00'],
  ['timeLocal', '9:30'],
  ['timeZone', 'Asia/Nowhere'],
  ['timeZone', '+08:00'],
  ['basis', 'guess'],
  ['earliest', '2022-01-01'],
])('%s %j is refused', (field, value) => {
  expect(uncertainDate.safeParse({ edtf: '2022', extent: 'moment', basis: 'document' }).success).toBe(true);
  expect(
    uncertainDate.safeParse({ edtf: '2022', extent: 'moment', basis: 'document', [field]: value }).success,
  ).toBe(false);
});

test('no input makes the parser throw', () => {
  const likeDates = fc.string({ unit: fc.constantFrom(...'0123456789-/.X~?%[]{}YTZ: '), maxLength: 45 });
  fc.assert(
    fc.property(fc.oneof(likeDates, fc.string()), (edtf) => {
      expect(() => uncertainDate.safeParse({ edtf, extent: 'moment', basis: 'inferred' })).not.toThrow();
    }),
  );
});

test('about how many times goes only with something that was repeated', () => {
  const date = { edtf: '2022', basis: 'document' };
  expect(uncertainDate.safeParse({ ...date, extent: 'repeated', times: 40 }).success).toBe(true);
  expect(uncertainDate.safeParse({ ...date, extent: 'repeated' }).success).toBe(true);
  const { error } = uncertainDate.safeParse({ ...date, extent: 'lasting', times: 40 });
  expect(error?.issues).toMatchObject([
    { path: ['times'], params: { code: 'date/times-without-repetition' } },
  ]);
});
