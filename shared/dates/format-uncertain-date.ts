import type { UiLanguage } from '../i18n/ui-language.ts';
import type { DateWords } from './date-words.ts';
import { chineseDateWords } from './date-words-chinese.ts';
import { englishDateWords } from './date-words-english.ts';
import { parseEdtf, type EdtfValue } from './edtf-library.ts';
import type { UncertainDate } from './uncertain-date.ts';

const wordsOf: Readonly<Record<UiLanguage, DateWords>> = {
  en: englishDateWords,
  'zh-Hans': chineseDateWords,
};

/**
 * The date in words, as exact as it is known and no more. The words as told (`verbatim`) and the basis are
 * not part of it.
 */
export function formatUncertainDate(
  date: Pick<UncertainDate, 'edtf' | 'timeLocal' | 'timeZone'>,
  language: UiLanguage,
): string {
  const words = wordsOf[language];
  const value = parseEdtf(date.edtf);
  const spoken = value === undefined ? date.edtf : spokenValue(value, words);
  return date.timeLocal === undefined ? spoken : words.withTime(spoken, date.timeLocal, date.timeZone);
}

function spokenValue(value: EdtfValue, words: DateWords): string {
  if (value.kind === 'unknown') return words.unknown;
  if (value.kind === 'years') return words.years(value.firstYear, value.lastYear);
  if (value.kind === 'season') return words.season(value.year, value.season);
  if (value.kind === 'point') return words.alone(value);
  if (value.start === null) return value.end === null ? words.unknown : words.until(value.end);
  return value.end === null ? words.since(value.start) : words.between(value.start, value.end);
}
