import type { EdtfPoint } from './edtf-library.ts';
import type { DateWords } from './date-words.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const seasons = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as const;

export const englishDateWords: DateWords = {
  unknown: 'date unknown',
  years: (firstYear, lastYear) =>
    lastYear - firstYear === 9
      ? `some time in the ${String(firstYear)}s`
      : `some time between ${String(firstYear)} and ${String(lastYear)}`,
  season: (year, season) => `${seasons[season]} ${String(year)}`,
  alone,
  between: (start, end) => `at some time between ${named(start)} and ${named(end)}`,
  notBefore: (start) => `not before ${named(start)}`,
  notAfter: (end) => `not after ${named(end)}`,
  fromTo: (start, end) => `from ${named(start)} to ${named(end)}`,
  since: (start) => `from ${named(start)}, end not known`,
  until: (end) => `until ${named(end)}, start not known`,
  lasting: (date) => `${date}, over some time`,
  repeated(span, { times, isInterval }) {
    const often = times === 1 ? 'about once' : `about ${String(times)} times`;
    return `${times === undefined ? 'repeatedly' : often}${isInterval ? ' ' : ', '}${span}`;
  },
  withTime(date, { timeLocal, timeZone, utc }) {
    if (timeZone === undefined) return `${date}, ${timeLocal} local time`;
    const local = `${date}, ${timeLocal} (${timeZone})`;
    if (utc === undefined) return local;
    const inUtc = utc.times.map(({ time, day }) =>
      day === null ? `${time} UTC` : `${time} UTC on ${about(day)}`,
    );
    const [first = ''] = inUtc;
    if (utc.kind === 'once') return `${local}, ${first}`;
    const either = inUtc.join(' or ');
    return utc.kind === 'twice'
      ? `${local}, ${either}: the clock was put back and showed this hour twice`
      : `${local}, ${either}: the clock was put forward and never showed this hour`;
  },
};

function alone(point: EdtfPoint): string {
  const isMonth = point.month !== null && point.day === null;
  if (point.isUncertain) {
    return `${about(point)}? (${isMonth ? 'uncertain; day not known' : 'uncertain'})`;
  }
  if (point.isApproximate) return isMonth ? `${about(point)}; day not known` : about(point);
  if (isMonth) return `${about(point)} (day not known)`;
  return point.month === null ? `some time in ${about(point)}` : about(point);
}

/** As one end of a span, where what is missing is plain from the other words. */
function named(point: EdtfPoint): string {
  return point.isUncertain ? `${about(point)}? (uncertain)` : about(point);
}

function about(point: EdtfPoint): string {
  const parts = [
    point.day === null ? undefined : String(point.day),
    point.month === null ? undefined : months[point.month - 1],
    String(point.year),
  ];
  const plain = parts.filter((part) => part !== undefined).join(' ');
  return point.isApproximate ? `about ${plain}` : plain;
}
