import { formatLocale } from './format-locale.ts';

/** Near times in words, far ones as a date: what a person says about a record. */
export function relativeTimeText(instant: string, nowMs: number, uiLanguage: string): string {
  const language = formatLocale(uiLanguage);
  const at = new Date(instant);
  const now = new Date(nowMs);
  const seconds = Math.round((nowMs - at.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (seconds >= 0 && seconds < 60) return words.format(-seconds, 'second');
  if (seconds >= 0 && seconds < 3600) return words.format(-Math.floor(seconds / 60), 'minute');

  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0 || days === 1) {
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return `${words.format(-days, 'day')} ${time.format(at)}`;
  }
  const isThisYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
