import type { EdtfPoint } from './edtf-library.ts';
import type { DateWords } from './date-words.ts';

const seasons = { 21: '春季', 22: '夏季', 23: '秋季', 24: '冬季' } as const;

export const chineseDateWords: DateWords = {
  unknown: '日期不详',
  years: (firstYear, lastYear) =>
    lastYear - firstYear === 9
      ? `${String(firstYear)}年代某时`
      : `${String(firstYear)}年至${String(lastYear)}年之间某时`,
  season: (year, season) => `${String(year)}年${seasons[season]}`,
  alone,
  between: (start, end) => `${named(start)}至${named(end)}之间某时`,
  notBefore: (start) => `不早于${named(start)}`,
  notAfter: (end) => `不晚于${named(end)}`,
  fromTo: (start, end) => `自${named(start)}起至${named(end)}止`,
  since: (start) => `自${named(start)}起，结束时间不详`,
  until: (end) => `至${named(end)}止，开始时间不详`,
  lasting: (date) => `${date}，持续一段时间`,
  repeated: (span, { times }) => `${span}，${times === undefined ? '多次' : `约${String(times)}次`}`,
  withTime(date, { timeLocal, timeZone, utc }) {
    if (timeZone === undefined) return `${date}，当地时间 ${timeLocal}`;
    const local = `${date}，${timeZone} 时间 ${timeLocal}`;
    if (utc === undefined) return local;
    const inUtc = utc.times.map(({ time, day }) => `UTC ${day === null ? '' : about(day)}${time}`);
    const either = inUtc.join('或');
    if (utc.kind === 'once') return `${local}（${either}）`;
    return utc.kind === 'twice'
      ? `${local}（${either}；当日时钟拨回，此时刻出现两次）`
      : `${local}（${either}；当日时钟拨快，此时刻并不存在）`;
  },
};

function alone(point: EdtfPoint): string {
  const isMonth = point.month !== null && point.day === null;
  if (point.isUncertain) return `${about(point)}？（${isMonth ? '不确定，具体日期不详' : '不确定'}）`;
  if (isMonth) return `${about(point)}（具体日期不详）`;
  return point.month === null && !point.isApproximate ? `${about(point)}某时` : about(point);
}

/** As one end of a span, where what is missing is plain from the other words. */
function named(point: EdtfPoint): string {
  return point.isUncertain ? `${about(point)}？（不确定）` : about(point);
}

function about(point: EdtfPoint): string {
  const plain = [
    `${String(point.year)}年`,
    point.month === null ? '' : `${String(point.month)}月`,
    point.day === null ? '' : `${String(point.day)}日`,
  ].join('');
  return point.isApproximate ? `${plain}前后` : plain;
}
