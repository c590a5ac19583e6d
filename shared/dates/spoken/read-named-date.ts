import { foldText } from '../../text/fold-text.ts';
import { daysInMonth } from '../edtf-library.ts';
import { feastDays } from './feasts.ts';
import { findDays, inFigures } from './find-days.ts';
import { monthNames } from './month-names.ts';

/** Seasons in the order of EDTF: 21 is spring. As they stand in a date. */
const SEASONS = [
  'spring frühling frühjahr printemps primavera весна весной весны bahar ilkbahar көктем көктемде жаз 春 春天 春季',
  'summer sommer été verano лето летом лета yaz жаз жазда жай жайында 夏 夏天 夏季',
  'autumn fall herbst automne otoño осень осенью осени küz sonbahar күз күзде 秋 秋天 秋季',
  'winter hiver invierno зима зимой зимы qish kış қыс қыста кыш 冬 冬天 冬季',
].map((words) => new Set(words.split(' ').map(foldText)));

const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:early|the beginning of|beginning of|the start of|start of|anfang|debut|a principios de|principios de|в начале|начало)\s/u,
    /(?:年初|初|上旬|月初)$/u,
  ],
  [
    /^(?:the middle of|middle of|mid|mitte|mi-|a mediados de|mediados de|в середине|середина)[\s-]?/u,
    /(?:年中|中旬|月中|中)$/u,
  ],
  [
    /^(?:late|the end of|end of|ende|fin|a finales de|finales de|в конце|конец)\s/u,
    /(?:年底|年末|底|末|下旬|月底|月末)$/u,
  ],
];

/** A date by its name, folded: a day, month, season, year or ten years, a part of one, a feast. Two where it can be meant either way. */
export function readNamedDate(text: string, today: string): string[] {
  const plain = text
    .trim()
    .replace(/^(?:in|on|at|during|im|am|an|en|au|le|el|в)\s(?:the\s)?|^the\s/u, '')
    .replace(/[的里间内]$/u, '');
  const days = findDays(plain);
  const [only] = days;
  if (days.length === 1 && only?.start === 0 && only.end === plain.length) return [...only.dates];
  return (
    yearOf(plain) ?? seasonOf(plain) ?? partOf(plain, today) ?? feastOf(plain) ?? withoutYear(plain, today)
  );
}

function yearOf(text: string): string[] | undefined {
  const year = /^([\d〇零一二三四五六七八九]{4})年?$/u.exec(text)?.[1];
  if (year !== undefined) return [inFigures(year)];
  const ten = /^(\d{3})0(?:s|'s|年代|er|-е)$/u.exec(text)?.[1];
  return ten === undefined ? undefined : [`${ten}X`];
}

function seasonOf(text: string): string[] | undefined {
  const match =
    /^(\d{4})年?(?:的|,)?\s?(\D{1,12})$|^(\D{1,12}?)\s(?:of\s|de\s|года?\s)?(\d{4})(?:\sгода)?$/u.exec(
      text.replace(/^([〇零一二三四五六七八九]{4})年/u, (_, year: string) => `${inFigures(year)}年`),
    );
  if (match === null) return undefined;
  const [year = '', name = ''] = match[1] === undefined ? [match[4], match[3]] : [match[1], match[2]];
  const season = SEASONS.findIndex((names) => names.has(name.trim()));
  return season < 0 ? undefined : [`${year}-${String(21 + season)}`];
}

/** Ten days of a month, four months of a year. */
function partOf(text: string, today: string): string[] | undefined {
  for (const [index, [before, after]] of PARTS.entries()) {
    const whole = before.test(text)
      ? text.replace(before, '')
      : after.test(text)
        ? text.replace(after, '')
        : undefined;
    if (whole === undefined) continue;
    const restored = /^\d{4}$/u.test(whole) ? whole : /年\d{1,2}$/u.test(whole) ? `${whole}月` : whole;
    const [date] = readNamedDate(restored, today);
    const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/u.exec(date ?? '') ?? [];
    if (year === undefined) continue;
    if (month === undefined) {
      const first = 1 + index * 4;
      return [`${year}-${two(first)}/${year}-${two(first + 3)}`];
    }
    const first = 1 + index * 10;
    const last = index === 2 ? daysInMonth(Number(year), Number(month)) : first + 9;
    return [`${year}-${month}-${two(first)}/${year}-${month}-${two(last)}`];
  }
  return undefined;
}

function feastOf(text: string): string[] | undefined {
  const match = /^(\d{4})年?(?:的)?\s?(\D+)$|^(\D+?)\s?(?:of\s|in\s)?(\d{4})年?$/u.exec(text);
  if (match === null) return undefined;
  const [year = '', name = ''] = match[1] === undefined ? [match[4], match[3]] : [match[1], match[2]];
  const days = feastDays(name.trim(), Number(year));
  if (days === undefined) return undefined;
  return [days.first === days.last ? `${days.first}~` : `${days.first}~/${days.last}~`];
}

/** "12 March", "March": the last one that has been. */
function withoutYear(text: string, today: string): string[] {
  const year = Number(today.slice(0, 4));
  const isDay = /^(?:\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?)?(\p{L}{3,12})\.?$/u.exec(text)?.[1];
  const chinese = /^(\d{1,2})月(?:\d{1,2}[日号])?$/u.test(text);
  const turned = /^(\p{L}{3,12})\s(\d{1,2})(?:st|nd|rd|th)?$/u.exec(text);
  const month = isDay ?? turned?.[1];
  if (!chinese && (month === undefined || !monthNames().has(month))) return [];
  for (const one of [year, year - 1]) {
    const dated = chinese
      ? `${String(one)}年${text}`
      : `${text.replace(/\.$/u, '')}${turned === null ? ' ' : ', '}${String(one)}`;
    const [date] = findDays(dated)[0]?.dates ?? [];
    if (date !== undefined && date <= today) return [date];
  }
  return [];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
