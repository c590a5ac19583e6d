import { expect, test } from 'vitest';
import { readSpokenDates } from '#shared/dates/spoken/read-spoken-date.ts';
import { readSpokenTime } from '#shared/dates/spoken/read-spoken-time.ts';
import { uncertainDate } from '#shared/dates/uncertain-date.ts';

const today = '2026-11-30';
const told = (text: string) => readSpokenDates(text, today).map(({ edtf }) => edtf);

test.each([
  ['spring 2022', '2022-21'],
  ['2022年春', '2022-21'],
  ['весной 2022', '2022-21'],
  ['summer of 2020', '2020-22'],
  ['early March 2022', '2022-03-01/2022-03-10'],
  ['2022年3月初', '2022-03-01/2022-03-10'],
  ['Anfang März 2022', '2022-03-01/2022-03-10'],
  ['mid-June 2020', '2020-06-11/2020-06-20'],
  ['late 2019', '2019-09/2019-12'],
  ['around Ramadan 2021', '2021-04-13~/2021-05-12~'],
  ['Eid 2021', '2021-05-13~'],
  ['春节2022', '2022-02-01~'],
  ['after Spring Festival 2021', '2021-02-12~/..'],
  ['two weeks after Spring Festival 2021', '2021-02-26~'],
  ['2021年春节后两个星期', '2021-02-26~'],
  ['3 April 2021', '2021-04-03'],
  ['３ April ２０２１', '2021-04-03'],
  ['二〇二一年四月三日', '2021-04-03'],
  ['٢٠٢١-٠٤-٠٣', '2021-04-03'],
  ['October to December 2021', '2021-10/2021-12'],
  ['10-12 March 2022', '2022-03-10/2022-03-12'],
  ['2016/2018', '2016/2018'],
  ['2019年5月到2020年3月', '2019-05/2020-03'],
  ['since 2019', '2019/..'],
  ['before March 2020', '../2020-03'],
  ['about 2015', '2015~'],
  ['大约2015年', '2015~'],
  ['maybe May 2020', '2020-05?'],
  ['the 2010s', '201X'],
])('“%s” is proposed as %s', (text, edtf) => {
  expect(told(text)).toEqual([edtf]);
});

test.each([
  ['last week', '2026-11-23/2026-11-29'],
  ['上周', '2026-11-23/2026-11-29'],
  ['yesterday', '2026-11-29'],
  ['上周三', '2026-11-25'],
  ['3 days ago', '2026-11-27'],
  ['two weeks ago', '2026-11-16~'],
  ['两周后', '2026-12-14~'],
  ['三个月前', '2026-08~'],
  ['去年3月', '2025-03'],
  ['last summer', '2026-22'],
  ['12 March', '2026-03-12'],
])('“%s” is reckoned from today, and says so', (text, edtf) => {
  expect(readSpokenDates(text, today)).toEqual([{ edtf, isFromToday: true }]);
});

test('a day whose month and day can be meant either way is proposed both ways', () => {
  expect(told('03/04/2021')).toEqual(['2021-04-03', '2021-03-04']);
});

test('what is no date, and what is none of any calendar, is proposed as nothing', () => {
  for (const text of [
    'hello',
    'Mr Wang',
    '31 February 2021',
    'Will',
    '',
    '2021年13月',
    '99999',
    'a few weeks ago',
  ])
    expect(told(text), text).toEqual([]);
});

test('whatever is proposed is a date that the form takes, and reading takes no time', () => {
  const words = [
    'early',
    'spring',
    '3',
    'March',
    '2022',
    'to',
    '春',
    '年',
    '月',
    'ago',
    'last',
    'week',
    '~',
    '/',
  ];
  for (let seed = 0; seed < 3_000; seed += 1) {
    const text = [seed % 14, (seed * 5) % 14, (seed * 11) % 13, (seed >> 3) % 14]
      .map((at) => words[at])
      .join(' ');
    for (const edtf of told(text)) expect(uncertainDate.shape.edtf.safeParse(edtf).success, text).toBe(true);
  }
});

test.each([
  ['9:30', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['9h30', '09:30'],
  ['２１：３０', '21:30'],
  ['٩:٣٠', '09:30'],
  ['9 pm', '21:00'],
  ['12 am', '00:00'],
  ['下午三点半', '15:30'],
  ['9 Uhr', '09:00'],
])('the time %s is %s', (text, time) => {
  expect(readSpokenTime(text)).toBe(time);
});

test('a number alone, and a time of no clock, is no time', () => {
  for (const text of ['9', '21', '24:00', '12:60', 'noon', ''])
    expect(readSpokenTime(text), text).toBeUndefined();
});

test('a time said with a date comes along', () => {
  expect(readSpokenDates('2021年4月3日下午三点半', today)).toEqual([
    { edtf: '2021-04-03', timeLocal: '15:30', isFromToday: false },
  ]);
});
