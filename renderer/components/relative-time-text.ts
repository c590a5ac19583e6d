import { formatLocale } from './format-locale.ts';

interface Formats {
  readonly words: Intl.RelativeTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly dayOfThisYear: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly exact: Intl.DateTimeFormat;
}

const formatsByLanguage = new Map<string, Formats>();

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;
const DAY_MS = 86_400_000;

/** Near times in words, far ones as a date: what a person says about a record. */
export function relativeTimeText(instant: string, nowMs: number, uiLanguage: string): string {
  const { words, time, dayOfThisYear, day } = formatsOf(uiLanguage);
  const at = new Date(instant);
  const now = new Date(nowMs);
  const seconds = Math.round((nowMs - at.getTime()) / 1000);
  if (seconds >= 0 && seconds < MINUTE_SECONDS) return words.format(0, 'second');
  if (seconds >= 0 && seconds < HOUR_SECONDS) {
    return words.format(-Math.floor(seconds / MINUTE_SECONDS), 'minute');
  }
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days === 0 || days === 1) return `${words.format(-days, 'day')} ${time.format(at)}`;
  return (at.getFullYear() === now.getFullYear() ? dayOfThisYear : day).format(at);
}

/** As `relativeTimeText`, with seconds: for what changes while somebody looks. */
export function secondsAgoText(instant: string, nowMs: number, uiLanguage: string): string {
  const seconds = Math.round((nowMs - Date.parse(instant)) / 1000);
  return seconds >= 0 && seconds < MINUTE_SECONDS
    ? formatsOf(uiLanguage).words.format(-seconds, 'second')
    : relativeTimeText(instant, nowMs, uiLanguage);
}

/** Day, date and time in full. */
export function exactTimeText(instant: string, uiLanguage: string): string {
  return formatsOf(uiLanguage).exact.format(new Date(instant));
}

/** Made once for a language: a list asks for every row, and making Intl objects costs more than the row. */
function formatsOf(uiLanguage: string): Formats {
  const known = formatsByLanguage.get(uiLanguage);
  if (known !== undefined) return known;
  const locale = formatLocale(uiLanguage);
  const formats = {
    words: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    dayOfThisYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
    exact: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
  };
  formatsByLanguage.set(uiLanguage, formats);
  return formats;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
