import { foldText } from '../../text/fold-text.ts';
import { parseEdtf } from '../edtf-library.ts';
import { readNamedDate } from './read-named-date.ts';
import { readRelativeDate, withoutRelativeYears } from './read-relative-date.ts';
import { readSpokenTime } from './read-spoken-time.ts';

/** What the words of somebody may mean as a date: proposed, and taken by a person. */
export interface SpokenDate {
  readonly edtf: string;
  /** `HH:MM`, where a time was said with it. */
  readonly timeLocal?: string;
  /** Reckoned from today, which the words do not name: "last week", or a day without its year. */
  readonly isFromToday: boolean;
}

const HAS_YEAR = /\d{3}|[〇零一二三四五六七八九]{4}/u;
const MAX_CHARACTERS = 80;
const MAX_PROPOSALS = 3;

/**
 * What was said of a date, as EDTF, the likeliest first; none where it cannot be told. `today` is `YYYY-MM-DD`.
 * Nothing is made up: a part of a month is its first, second or third ten days, a week is its seven days.
 */
export function readSpokenDates(text: string, today: string): SpokenDate[] {
  const folded = foldText(text.slice(0, MAX_CHARACTERS))
    .trim()
    .replace(/[.。]$/u, '');
  if (folded === '') return [];
  const { rest, timeLocal } = withoutTime(folded);
  const found = new Map<string, SpokenDate>();
  const dated = withoutRelativeYears(rest, today);
  // "12 March" is the last one that has been.
  const isFromToday = dated.isRelative || !HAS_YEAR.test(dated.text);
  for (const edtf of wholeDates(dated.text, today))
    found.set(edtf, { edtf, isFromToday, ...(timeLocal === undefined ? {} : { timeLocal }) });
  for (const edtf of found.size > 0 ? [] : readRelativeDate(rest, today))
    found.set(edtf, { edtf, isFromToday: true, ...(timeLocal === undefined ? {} : { timeLocal }) });
  return [...found.values()].filter(({ edtf }) => parseEdtf(edtf) !== undefined).slice(0, MAX_PROPOSALS);
}

const TIME_AT_END =
  /[\s,]+((?:at |um |à )?\d{1,2}(?:[:h]\d{2}|\.\d{2}(?= ?(?:[ap]\.?m|uhr|h$|$)))(?: ?[ap]\.?m\.?| uhr)?|(?:at )?\d{1,2} ?[ap]\.?m\.?)$|((?:凌晨|早上|上午|中午|下午|傍晚|晚上)[\d〇零一二两三四五六七八九十]{1,3}[:点时].{0,4})$/u;

function withoutTime(folded: string): { readonly rest: string; readonly timeLocal?: string } {
  const match = TIME_AT_END.exec(folded);
  const timeLocal = match === null ? undefined : readSpokenTime(match[1] ?? match[2] ?? '');
  if (match === null || timeLocal === undefined) return { rest: folded };
  return { rest: folded.slice(0, match.index).trim(), timeLocal };
}

const ABOUT =
  /^(?:some ?time )?(?:about|around|circa|ca\.?|approximately|approx\.?|roughly|etwa|ungefahr|vers|hacia|около|примерно|大约|大概|约)\s?/u;
const ABOUT_AFTER = /(?:左右|前后)$/u;
const UNSURE =
  /^(?:maybe|perhaps|probably|possibly|vielleicht|peut-etre|наверное|可能是?|好像是?)\s?|\s?\?$/u;
const AND =
  /\s?(?:\band\b|\bto\b|\buntil\b|\btill\b|\bbis\b|\bund\b|\bet\b|\bau\b|\by\b|\bhasta\b| - |–|—|\/|至|到|по| и )\s?/u;
const FROM = /^(?:between|from|zwischen|vom|von|entre|desde|du|de|с|从|自)\s?/u;
const SINCE =
  /^(?:since|after|not before|seit|nach|depuis|apres|desde|despues de|после)\s?(.+)$|^(.+?)(?:以来|以后|之后|起|后)$/u;
const UNTIL =
  /^(?:before|until|till|by|not after|vor|bis|avant|jusqu'a|antes de|hasta|до)\s(.+)$|^(.+?)(?:以前|之前|为止|前)$/u;

/** One date, or one between two or on one side of one. */
function wholeDates(text: string, today: string): string[] {
  if (UNSURE.test(text))
    return wholeDates(text.replace(UNSURE, ''), today).flatMap((edtf) => marked(edtf, '?'));
  if (ABOUT.test(text))
    return wholeDates(text.replace(ABOUT, ''), today).flatMap((edtf) => marked(edtf, '~'));
  if (ABOUT_AFTER.test(text))
    return wholeDates(text.replace(ABOUT_AFTER, ''), today).flatMap((edtf) => marked(edtf, '~'));
  const single = readNamedDate(text, today);
  if (single.length > 0) return single;
  const both = spanOf(text, today);
  if (both !== undefined) return [both];
  const counted = countedFrom(text, today);
  if (counted !== undefined) return [counted];
  const since = SINCE.exec(text);
  if (since !== null) {
    const [start] = readNamedDate(since[1] ?? since[2] ?? '', today);
    if (start !== undefined) return [`${endOf(start, 1)}/..`];
  }
  const until = UNTIL.exec(text);
  if (until !== null) {
    const [end] = readNamedDate(until[1] ?? until[2] ?? '', today);
    if (end !== undefined) return [`../${endOf(end, 0)}`];
  }
  return [];
}

/** "October to December 2021", "10-12 March 2022", "2016/2018": what the first lacks stands in the second. */
function spanOf(text: string, today: string): string | undefined {
  const plain = text.replace(FROM, '').replace(/(?:之间|期间)$/u, '');
  const short = /^(\d{1,2})\s?(?:-|–|to|bis|至|到)\s?(\d{1,2}(?:st|nd|rd|th|\.)?\s.+)$/u.exec(plain);
  const [first = '', second = '', more] =
    short === null
      ? plain.split(/^(\d{4})-(\d{4})$/u).length > 2
        ? plain.split('-')
        : plain.split(AND)
      : [short[1], short[2]];
  if (first === '' || second === '' || more !== undefined) return undefined;
  const [end] = readNamedDate(second, today);
  if (end === undefined || end.includes('/')) return undefined;
  const year = /^\d{4}/u.exec(end)?.[0] ?? '';
  const rest = /^\d{1,2}$/u.test(first)
    ? `${first} ${second.replace(/^\d{1,2}\S*\s/u, '')}`
    : `${first} ${year}`;
  const [start] = /\d{4}/u.test(first) ? readNamedDate(first, today) : readNamedDate(rest, today);
  if (start === undefined || start.includes('/') || endOf(start, 0) > endOf(end, 1)) return undefined;
  return `${start}/${end}`;
}

const COUNTED = /^(\w+\s(?:day|week|month|year)s?)\s(after|before)\s(.+)$/u;
const COUNTED_CHINESE =
  /^(.+?)(?:之|以)?(后|前)的?([\d一二两三四五六七八九十]{1,3}(?:天|日|周|个?星期|个?礼拜|个月|年))$/u;

/** "Two weeks after Spring Festival 2021", 2021年春节后两个星期. */
function countedFrom(text: string, today: string): string | undefined {
  const english = COUNTED.exec(text);
  const chinese = COUNTED_CHINESE.exec(text);
  const base = readNamedDate(english?.[3] ?? chinese?.[1] ?? '', today)[0];
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(base ?? '')?.[0];
  if (day === undefined) return undefined;
  const told =
    english === null
      ? `${chinese?.[3] ?? ''}${chinese?.[2] ?? ''}`
      : `${english[1] ?? ''} ${english[2] === 'after' ? 'later' : 'ago'}`;
  return readRelativeDate(told, day)[0];
}

/** The beginning or the end of a date that may have two. */
function endOf(edtf: string, end: 0 | 1): string {
  return edtf.split('/')[end] ?? edtf;
}

function marked(edtf: string, mark: '~' | '?'): string[] {
  // A season and ten years bear no mark in EDTF of level 1.
  if (/X|-2[1-4]$/u.test(edtf)) return [edtf];
  return [
    edtf
      .split('/')
      .map((end) => (end === '..' ? end : /[~?%]$/u.test(end) ? end : `${end}${mark}`))
      .join('/'),
  ];
}
