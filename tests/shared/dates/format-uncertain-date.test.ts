import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { edtfFromParts } from '#shared/dates/date-parts.ts';
import { formatUncertainDate } from '#shared/dates/format-uncertain-date.ts';
import { dateParts } from './arbitrary-date.ts';

test.each([
  ['2021-03-12', '12 March 2021', '2021年3月12日'],
  ['2021-09', 'September 2021 (day not known)', '2021年9月（具体日期不详）'],
  ['2021-09-XX', 'September 2021 (day not known)', '2021年9月（具体日期不详）'],
  ['2022-02~', 'about February 2022; day not known', '2022年2月前后（具体日期不详）'],
  ['2022-02-15~', 'about 15 February 2022', '2022年2月15日前后'],
  ['2022~', 'about 2022', '2022年前后'],
  [
    '2021-11/2022-02',
    'at some time between November 2021 and February 2022',
    '2021年11月至2022年2月之间某时',
  ],
  ['2022-09-03/..', 'not before 3 September 2022', '不早于2022年9月3日'],
  ['../2022', 'not after 2022', '不晚于2022年'],
  ['2019', 'some time in 2019', '2019年某时'],
  ['202X', 'some time in the 2020s', '2020年代某时'],
  ['20XX', 'some time between 2000 and 2099', '2000年至2099年之间某时'],
  ['2022-21', 'spring 2022', '2022年春季'],
  ['XXXX', 'date unknown', '日期不详'],
  ['../..', 'date unknown', '日期不详'],
  ['2022?', '2022? (uncertain)', '2022年？（不确定）'],
  ['2022-04?', 'April 2022? (uncertain; day not known)', '2022年4月？（不确定，具体日期不详）'],
  ['2022%', 'about 2022? (uncertain)', '2022年前后？（不确定）'],
  [
    '2021~/2022?',
    'at some time between about 2021 and 2022? (uncertain)',
    '2021年前后至2022年？（不确定）之间某时',
  ],
])('%s is printed as %s and %s', (edtf, english, chinese) => {
  expect(formatUncertainDate({ extent: 'moment', edtf }, 'en')).toBe(english);
  expect(formatUncertainDate({ extent: 'moment', edtf }, 'zh-Hans')).toBe(chinese);
});

test.each([
  ['2021-11/2022-02', 'from November 2021 to February 2022', '自2021年11月起至2022年2月止'],
  ['2022-09-03/..', 'from 3 September 2022, end not known', '自2022年9月3日起，结束时间不详'],
  ['../2022', 'until 2022, start not known', '至2022年止，开始时间不详'],
  ['2022-21', 'spring 2022, over some time', '2022年春季，持续一段时间'],
])('%s of something that lasted is printed as %s and %s', (edtf, english, chinese) => {
  expect(formatUncertainDate({ extent: 'lasting', edtf }, 'en')).toBe(english);
  expect(formatUncertainDate({ extent: 'lasting', edtf }, 'zh-Hans')).toBe(chinese);
});

test.each([
  [
    '2021-11/2022-02',
    40,
    'about 40 times from November 2021 to February 2022',
    '自2021年11月起至2022年2月止，约40次',
  ],
  [
    '2021-11/2022-02',
    undefined,
    'repeatedly from November 2021 to February 2022',
    '自2021年11月起至2022年2月止，多次',
  ],
  [
    '2022-09-03/..',
    3,
    'about 3 times from 3 September 2022, end not known',
    '自2022年9月3日起，结束时间不详，约3次',
  ],
  ['2022-04', 12, 'about 12 times, April 2022 (day not known)', '2022年4月（具体日期不详），约12次'],
  ['XXXX', undefined, 'repeatedly, date unknown', '日期不详，多次'],
])('%s of something repeated %s times is printed as %s and %s', (edtf, times, english, chinese) => {
  const date = { edtf, extent: 'repeated' as const, ...(times === undefined ? {} : { times }) };
  expect(formatUncertainDate(date, 'en')).toBe(english);
  expect(formatUncertainDate(date, 'zh-Hans')).toBe(chinese);
});

test('a time of day names the zone of its clock', () => {
  const date = { edtf: '2021-03-12', extent: 'moment', timeLocal: '14:30' } as const;
  expect(formatUncertainDate({ ...date, timeZone: 'Europe/Paris' }, 'en')).toBe(
    '12 March 2021, 14:30 (Europe/Paris), 13:30 UTC',
  );
  expect(formatUncertainDate(date, 'en')).toBe('12 March 2021, 14:30 local time');
  expect(formatUncertainDate(date, 'zh-Hans')).toBe('2021年3月12日，当地时间 14:30');
});

test.each([
  [
    '2021-03-12',
    '06:30',
    'Asia/Shanghai',
    '12 March 2021, 06:30 (Asia/Shanghai), 22:30 UTC on 11 March 2021',
  ],
  [
    '2022-03-27',
    '01:30',
    'Europe/London',
    '27 March 2022, 01:30 (Europe/London), 00:30 UTC or 01:30 UTC: the clock was put forward and never showed this hour',
  ],
  [
    '2022-10-30',
    '01:30',
    'Europe/London',
    '30 October 2022, 01:30 (Europe/London), 00:30 UTC or 01:30 UTC: the clock was put back and showed this hour twice',
  ],
  ['2022-10', '01:30', 'Europe/London', 'October 2022 (day not known), 01:30 (Europe/London)'],
])('%s at %s in %s is printed as %s', (edtf, timeLocal, timeZone, english) => {
  expect(formatUncertainDate({ edtf, extent: 'moment', timeLocal, timeZone }, 'en')).toBe(english);
});

test('no day, month or year is printed that the date does not name', () => {
  let days = 0;
  fc.assert(
    fc.property(dateParts, (parts) => {
      const edtf = edtfFromParts(parts);
      const named = new Set(
        [...edtf.matchAll(/(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/gu)].flatMap((match) =>
          match.slice(1).map(Number),
        ),
      );
      const namedDays = [...edtf.matchAll(/\d{4}-\d{2}-(\d{2})/gu)].map((match) => Number(match[1]));
      const english = formatUncertainDate({ extent: 'moment', edtf }, 'en');
      const chinese = formatUncertainDate({ extent: 'moment', edtf }, 'zh-Hans');
      for (const number of `${english} ${chinese}`.match(/\d+/gu) ?? [])
        expect(named).toContain(Number(number));
      expect([...english.matchAll(/\b(\d{1,2}) [A-Z]/gu)].map((match) => Number(match[1]))).toEqual(
        namedDays,
      );
      expect([...chinese.matchAll(/(\d+)日/gu)].map((match) => Number(match[1]))).toEqual(namedDays);
      days += namedDays.length;
    }),
    { numRuns: 500 },
  );
  expect(days).toBeGreaterThan(0);
});
