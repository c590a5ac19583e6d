import { timeZoneName } from '../i18n/place-aliases.ts';
import type { TextLanguage } from '../i18n/text-language.ts';
import { dateBounds } from './date-bounds.ts';
import type { DateWords, SpokenTime } from './date-words.ts';
import { chineseDateWords } from './date-words-chinese.ts';
import { englishDateWords } from './date-words-english.ts';
import { parseEdtf, type EdtfValue } from './edtf-library.ts';
import { instantsOf } from './instants-of.ts';
import type { UncertainDate } from './uncertain-date.ts';

const wordsOf: Readonly<Record<TextLanguage, DateWords>> = {
  en: englishDateWords,
  'zh-Hans': chineseDateWords,
};

type PrintableDate = Pick<UncertainDate, 'edtf' | 'extent' | 'times' | 'timeLocal' | 'timeZone'>;

/**
 * The date in words, as exact as it is known and no more. The words as told (`verbatim`), their calendar and the
 * basis are not part of it.
 */
export function formatUncertainDate(date: PrintableDate, language: TextLanguage): string {
  const words = wordsOf[language];
  const value = parseEdtf(date.edtf);
  const spoken = value === undefined ? date.edtf : spokenDate(value, date, words);
  const { timeLocal, timeZone } = date;
  if (timeLocal === undefined) return spoken;
  const zone = timeZone === undefined ? undefined : timeZoneName(timeZone);
  return words.withTime(spoken, { timeLocal, timeZone: zone, utc: inUtc(date) });
}

/** The instants of a time in UTC, to the minute. */
function inUtc(date: PrintableDate): SpokenTime['utc'] {
  const instants = instantsOf(date);
  if (instants === undefined || date.timeZone === 'UTC') return undefined;
  const localDay = dateBounds(date.edtf).earliest;
  const times = instants.ms.map((ms) => {
    const written = new Date(ms).toISOString();
    const [day, time] = [written.slice(0, 10), written.slice(11, 16)];
    const point = parseEdtf(day);
    return { time, day: day !== localDay && point?.kind === 'point' ? point : null };
  });
  return { kind: instants.kind, times };
}

/** A date that is known as EDTF alone: a day of ours, a month that marks stand for. */
export function formatEdtf(edtf: string, language: TextLanguage): string {
  return formatUncertainDate({ edtf, extent: 'moment' }, language);
}

function spokenDate(value: EdtfValue, { extent, times }: PrintableDate, words: DateWords): string {
  if (extent === 'moment') return moment(value, words);
  const isInterval = value.kind === 'interval';
  if (extent === 'repeated') {
    return words.repeated(isInterval ? lasting(value, words) : moment(value, words), { times, isInterval });
  }
  return isInterval ? lasting(value, words) : words.lasting(moment(value, words));
}

function moment(value: EdtfValue, words: DateWords): string {
  if (value.kind === 'unknown') return words.unknown;
  if (value.kind === 'years') return words.years(value.firstYear, value.lastYear);
  if (value.kind === 'season') return words.season(value.year, value.season);
  if (value.kind === 'point') return words.alone(value);
  if (value.start === null) return value.end === null ? words.unknown : words.notAfter(value.end);
  return value.end === null ? words.notBefore(value.start) : words.between(value.start, value.end);
}

function lasting({ start, end }: Extract<EdtfValue, { kind: 'interval' }>, words: DateWords): string {
  if (start === null) return end === null ? words.unknown : words.until(end);
  return end === null ? words.since(start) : words.fromTo(start, end);
}
