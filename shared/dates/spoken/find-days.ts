import { daysInMonth } from '../edtf-library.ts';
import { monthNames } from './month-names.ts';

/** A day or a month that a folded text says, whatever way it is written. */
export interface SpokenDay {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD` or `YYYY-MM`; two where day and month may be meant either way. */
  readonly dates: readonly string[];
}

const HAN_DIGITS = '〇一二三四五六七八九';
const NUMBER = `[\\d〇零一二三四五六七八九十]`;
const CHINESE = new RegExp(`(${NUMBER}{4})年(?:(${NUMBER}{1,3})月(?:(${NUMBER}{1,3})[日号])?)?`, 'gu');
const FIGURES =
  /(?<![\d.\-/])(?:(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?|(\d{1,2})([-./])(\d{1,2})\6(\d{4}))(?![\d]|[-./]\d)/gu;
/** A name begins where a word does: tried at every letter, a long text would take twice the time. */
const BEFORE_YEAR =
  /(?:(\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s(?:of\s|de\s)?)?(?<!\p{L})(\p{L}{3,12})\.?,?\s(?:de\s|of\s)?(\d{4})(?!\d)/gu;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/gu;

/** Days and months with their year in a folded text, in order, none overlapping. Takes time in proportion to the text. */
export function findDays(folded: string): SpokenDay[] {
  const found: SpokenDay[] = [];
  const add = (start: number, length: number, ...dates: (string | undefined)[]) => {
    const known = dates.filter((date) => date !== undefined);
    if (known.length > 0) found.push({ start, end: start + length, dates: [...new Set(known)] });
  };
  for (const { 0: text, 1: year = '', 2: month, 3: day, index } of folded.matchAll(CHINESE)) {
    if (month !== undefined)
      add(index, text.length, dateOf(inFigures(year), inFigures(month), day && inFigures(day)));
  }
  for (const match of folded.matchAll(FIGURES)) {
    const [text, year, , month = '', day, first = '', , second = '', last = ''] = match;
    if (year !== undefined) add(match.index, text.length, dateOf(year, month, day));
    else add(match.index, text.length, dateOf(last, second, first), dateOf(last, first, second));
  }
  for (const { 0: text, 1: day, 2: name = '', 3: year = '', index } of folded.matchAll(BEFORE_YEAR)) {
    const month = monthNames().get(name);
    if (month !== undefined) add(index, text.length, dateOf(year, String(month), day));
  }
  for (const { 0: text, 1: name = '', 2: day = '', 3: year = '', index } of folded.matchAll(MONTH_DAY)) {
    const month = monthNames().get(name);
    if (month !== undefined) add(index, text.length, dateOf(year, String(month), day));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/** Of numbers as written; undefined for what is no day of any calendar year. */
function dateOf(year: string, month: string, day: string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month), day === undefined || day === '' ? undefined : Number(day)];
  if (!(y >= 1000 && m >= 1 && m <= 12)) return undefined;
  const start = `${String(y)}-${String(m).padStart(2, '0')}`;
  if (d === undefined) return start;
  return d >= 1 && d <= daysInMonth(y, m) ? `${start}-${String(d).padStart(2, '0')}` : undefined;
}

/** 二〇二一 is 2021, 十七 is 17, 二十 is 20. */
export function inFigures(number: string): string {
  if (/^\d+$/u.test(number)) return number;
  const digits = [...number.replaceAll('零', '〇')];
  const ten = digits.indexOf('十');
  if (ten < 0) return digits.map((one) => (/\d/u.test(one) ? one : String(HAN_DIGITS.indexOf(one)))).join('');
  const value = (one: string | undefined, none: number) =>
    one === undefined ? none : /\d/u.test(one) ? Number(one) : HAN_DIGITS.indexOf(one);
  return String(value(digits[ten - 1], 1) * 10 + value(digits[ten + 1], 0));
}
