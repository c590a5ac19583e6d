import { daysInMonth } from '../edtf-library.ts';

/*
 * Feasts that people date by, in the year that they name. What depends on the moon or on who reckons is known to a
 * day or two only, and is marked as approximate.
 */

/** First and last day, `YYYY-MM-DD`. */
export interface FeastDays {
  readonly first: string;
  readonly last: string;
}

type DaysOf = (year: number) => FeastDays | undefined;

/** Losar, the first day, as it is usually given; nobody has compared it with the almanacs of the Men-Tsee-Khang yet. */
const LOSAR =
  '2008-02-07 2009-02-25 2010-02-14 2011-03-05 2012-02-22 2013-02-11 2014-03-02 2015-02-19 2016-02-09 2017-02-27 2018-02-16 2019-02-05 2020-02-24 2021-02-12 2022-03-03 2023-02-21 2024-02-10 2025-02-28 2026-02-18 2027-02-07';

/** Names as they stand in a folded text, each with its days. */
const feasts: readonly (readonly [RegExp, DaysOf])[] = [
  [/^(?:ramadan|ramazan|ramizan|ramzan|рамадан|рамазан|斋月)$/u, islamic(9)],
  [
    /^(?:eid al-?fitr|eid ul-?fitr|eid|roza heyt|ramazan bayrami|ораза айт|orozo ait|开斋节|肉孜节)$/u,
    islamic(10, 1),
  ],
  [
    /^(?:eid al-?adha|qurban(?: heyt)?|kurban(?: bayrami)?|курбан(?: айт)?|古尔邦节|宰牲节)$/u,
    islamic(12, 10),
  ],
  [/^(?:spring festival|chinese new year|lunar new year|春节|过年|大年初一|农历新年)$/u, chinese(1, 1)],
  [/^(?:lantern festival|元宵节?|正月十五)$/u, chinese(1, 15)],
  [/^(?:dragon boat festival|端午节?)$/u, chinese(5, 5)],
  [/^(?:mid-autumn(?: festival)?|中秋节?)$/u, chinese(8, 15)],
  [/^(?:qingming(?: festival)?|tomb sweeping day|清明节?)$/u, fixed(4, 4)],
  [/^(?:nowruz|nawruz|noruz|newroz|наурыз|нооруз|诺鲁孜节?)$/u, fixed(3, 21)],
  [
    /^(?:losar|藏历新年|洛萨)$/u,
    (year) => only(LOSAR.split(' ').find((day) => day.startsWith(String(year)))),
  ],
  [/^(?:china'?s )?national day$|^国庆节?$|^十一$/u, fixed(10, 1)],
  [/^(?:new year'?s day|new year|元旦)$/u, fixed(1, 1)],
  [/^(?:christmas|christmas day|weihnachten|圣诞节?)$/u, fixed(12, 25)],
];

/** The days of a feast in a year; undefined for what is none. */
export function feastDays(name: string, year: number): FeastDays | undefined {
  return feasts.find(([pattern]) => pattern.test(name))?.[1](year);
}

function fixed(month: number, day: number): DaysOf {
  return (year) => only(`${String(year)}-${two(month)}-${two(day)}`);
}

function only(day: string | undefined): FeastDays | undefined {
  return day === undefined ? undefined : { first: day, last: day };
}

function islamic(month: number, day?: number): DaysOf {
  return (year) => daysIn('islamic-umalqura', year, month, day);
}

function chinese(month: number, day: number): DaysOf {
  return (year) => daysIn('chinese', year, month, day);
}

/** Days of a year that fall in a month of another calendar, or on one day of it. */
function daysIn(calendar: string, year: number, month: number, day?: number): FeastDays | undefined {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  });
  let first: string | undefined;
  let last: string | undefined;
  for (let inYear = 1; inYear <= 12; inYear += 1) {
    for (let date = 1; date <= daysInMonth(year, inYear); date += 1) {
      const parts = format.formatToParts(Date.UTC(year, inYear - 1, date));
      const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
      const isIn = part('month') === String(month) && (day === undefined || part('day') === String(day));
      // A year may hold the beginning of a second one.
      if (!isIn && last !== undefined) return { first: first ?? last, last };
      if (!isIn) continue;
      last = `${String(year)}-${two(inYear)}-${two(date)}`;
      first ??= last;
    }
  }
  return last === undefined ? undefined : { first: first ?? last, last };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
