import { expect, test } from 'vitest';
import { dateBounds } from '#shared/dates/date-bounds.ts';
import { proposeLunarBounds } from '#shared/dates/propose-lunar-bounds.ts';

const bounds = (text: string, edtf: string, lang = 'zh-Hans') =>
  proposeLunarBounds({ edtf, verbatim: { text, lang } });

// New years, leap months and festivals as published by the Hong Kong Observatory.
test.each([
  ['正月十五', '2022', '2022-02-14/2022-02-16'],
  ['the fifteenth of the first lunar month', '2022', '2022-02-14/2022-02-16'],
  ['2022年除夕', 'XXXX', '2023-01-20/2023-01-22'],
  ['中秋节', '2023', '2023-09-28/2023-09-30'],
  ['闰二月', '2023', '2023-03-22/2023-04-19'],
  ['腊月廿三', '2021', '2022-01-24/2022-01-26'],
  ['正月', '2021/2022', '2021-02-12/2022-03-02'],
  ['the 8th lunar month', '2020', '2020-09-17/2020-10-16'],
])('%s within %s is proposed as %s', (text, edtf, expected) => {
  expect(bounds(text, edtf)).toEqual({ kind: 'bounds', edtf: expected });
});

test('without a year nothing is proposed but that one is needed', () => {
  expect(bounds('正月十五', 'XXXX')).toEqual({ kind: 'year-needed' });
  expect(bounds('正月十五', '2001/2022')).toEqual({ kind: 'year-needed' });
});

test('no day is proposed that nobody said', () => {
  for (const text of ['正月十五', '除夕', '五月初五', '腊月', 'Spring Festival']) {
    const proposal = bounds(text, '2022');
    const { earliest, latest } = dateBounds(proposal?.kind === 'bounds' ? proposal.edtf : '');
    expect(earliest).not.toBeNull();
    expect(earliest).not.toBe(latest);
  }
});

test.each([
  '两周后',
  'two weeks after Spring Festival',
  '春节后三天',
  '5月15日',
  'the 15th of May',
  '闰十三月',
  'in winter',
])('%s is no date of that calendar', (text) => {
  expect(bounds(text, '2022')).toBeUndefined();
});

test('a date told by another calendar, and a leap month that the year does not have, are left alone', () => {
  expect(
    proposeLunarBounds({
      edtf: '2022',
      verbatim: { text: '正月十五', lang: 'zh' },
      calendar: { code: 'gregorian', words: null },
    }),
  ).toBeUndefined();
  expect(bounds('闰二月', '2022')).toBeUndefined();
});
