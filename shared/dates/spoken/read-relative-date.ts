import { inFigures } from './find-days.ts';

/*
 * Dates that are told from today. They are only as good as the day on which they were told: the form says so.
 */

const NUMBERS =
  'a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 einem=1 einer=1 zwei=2 drei=3 vier=4 funf=5 sechs=6';
const numbers = new Map(
  NUMBERS.split(' ').map((pair) => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])]),
);

const LAST_YEAR =
  /(?:\s|^)(?:last year|letztes jahr|letzten jahres|l'annee derniere|el ano pasado|прошлого года)$/u;
const THIS_YEAR = /(?:\s|^)(?:this year|dieses jahr|dieses jahres|cette annee|este ano|этого года)$/u;

/** "March last year", "去年3月": with the year itself in its place. */
export function withoutRelativeYears(
  text: string,
  today: string,
): { readonly text: string; readonly isRelative: boolean } {
  const year = Number(today.slice(0, 4));
  const chinese = /^(今年|去年|前年)/u.exec(text)?.[1];
  if (chinese !== undefined) {
    const back = { 今年: 0, 去年: 1, 前年: 2 }[chinese] ?? 0;
    return {
      text: text.replace(chinese, `${String(year - back)}年`).replace(/年年/u, '年'),
      isRelative: true,
    };
  }
  const season = /^(?:last|this past)\s(spring|summer|autumn|fall|winter)$/u.exec(text)?.[1];
  if (season !== undefined) {
    const months = { spring: 6, summer: 9, autumn: 12, fall: 12, winter: 3 }[season] ?? 12;
    const isOver = Number(today.slice(5, 7)) >= months && season !== 'winter';
    return { text: `${season} ${String(isOver ? year : year - 1)}`, isRelative: true };
  }
  for (const [pattern, back] of [
    [LAST_YEAR, 1],
    [THIS_YEAR, 0],
  ] as const)
    if (pattern.test(text))
      return { text: text.replace(pattern, ` ${String(year - back)}`).trim(), isRelative: true };
  return { text, isRelative: false };
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** EDTF of what is told from today; none where nothing is. */
export function readRelativeDate(text: string, today: string): string[] {
  const day = namedDay(text, today) ?? countedDay(text, today) ?? namedSpan(text, today);
  return day === undefined ? [] : [day];
}

function namedDay(text: string, today: string): string | undefined {
  if (/^(?:today|this morning|tonight|heute|aujourd'hui|hoy|сегодня|今天|今早|今晚|bugun)$/u.test(text))
    return today;
  if (/^(?:yesterday|last night|gestern|hier|ayer|вчера|昨天|昨晚|昨夜|tunugun|dun)$/u.test(text))
    return shifted(today, -1);
  if (/^(?:the day before yesterday|vorgestern|avant-hier|anteayer|позавчера|前天)$/u.test(text))
    return shifted(today, -2);
  const weekday = /^(?:last|on|this)\s(\w+day)$/u.exec(text)?.[1] ?? '';
  const index = WEEKDAYS.indexOf(weekday);
  if (index >= 0) return shifted(today, -((weekdayOf(today) - index + 6) % 7) - 1);
  const chinese = /^上个?(?:周|星期|礼拜)([一二三四五六日天])$/u.exec(text)?.[1];
  return chinese === undefined
    ? undefined
    : shifted(mondayOf(today), '一二三四五六日'.indexOf(chinese.replace('天', '日')) - 7);
}

const AGO = /^(\w+)\s(day|week|month|year)s?\s(ago|before|later|from now)$/u;
const IN = /^in\s(\w+)\s(day|week|month|year)s?$/u;
const GERMAN = /^(vor|in)\s(\w+)\s(tag|woche|monat|jahr)\p{L}{0,2}$/u;
const CHINESE = /^([\d一二两三四五六七八九十]{1,3})(天|日|周|个?星期|个?礼拜|个月|年)(?:之|以)?(前|后)$/u;
const units = new Map([
  ...['day', 'tag', '天', '日'].map((word) => [word, 'day'] as const),
  ...['week', 'woche', '周', '星期', '个星期', '礼拜', '个礼拜'].map((word) => [word, 'week'] as const),
  ...['month', 'monat', '个月'].map((word) => [word, 'month'] as const),
  ...['year', 'jahr', '年'].map((word) => [word, 'year'] as const),
]);

/** Days are counted, weeks and what is longer are as good as people count them. */
function countedDay(text: string, today: string): string | undefined {
  const english = AGO.exec(text);
  const ahead = IN.exec(text);
  const german = GERMAN.exec(text);
  const chinese = CHINESE.exec(text);
  const [word, unit, isBack] =
    english !== null
      ? [english[1], english[2], english[3] === 'ago' || english[3] === 'before']
      : ahead !== null
        ? [ahead[1], ahead[2], false]
        : german !== null
          ? [german[2], german[3], german[1] === 'vor']
          : chinese !== null
            ? [chinese[1], chinese[2], chinese[3] === '前']
            : [undefined, undefined, false];
  if (word === undefined || unit === undefined) return undefined;
  const number = numbers.get(word) ?? Number(inFigures(word.replaceAll('两', '二')));
  if (!Number.isInteger(number) || number > 1000) return undefined;
  const count = isBack ? -number : number;
  const [year = 0, month = 1] = today.split('-').map(Number);
  switch (units.get(unit)) {
    case 'day':
      return shifted(today, count);
    case 'week':
      return `${shifted(today, count * 7)}~`;
    case 'month':
      return `${new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7)}~`;
    case 'year':
      return `${String(year + count)}~`;
    case undefined:
    default:
      return undefined;
  }
}

function namedSpan(text: string, today: string): string | undefined {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const monday = mondayOf(today);
  if (
    /^(?:last week|letzte woche|la semaine derniere|la semana pasada|на прошлой неделе|上个?(?:周|星期|礼拜))$/u.test(
      text,
    )
  )
    return `${shifted(monday, -7)}/${shifted(monday, -1)}`;
  if (
    /^(?:this week|diese woche|cette semaine|esta semana|на этой неделе|本周|这个?(?:周|星期|礼拜))$/u.test(
      text,
    )
  )
    return `${monday}/${shifted(monday, 6)}`;
  if (/^(?:last month|letzten monat|le mois dernier|el mes pasado|в прошлом месяце|上个?月)$/u.test(text))
    return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
  if (/^(?:this month|diesen monat|ce mois-ci|este mes|в этом месяце|本月|这个?月)$/u.test(text))
    return today.slice(0, 7);
  if (/^(?:last weekend|letztes wochenende|上周末)$/u.test(text))
    return `${shifted(monday, -2)}/${shifted(monday, -1)}`;
  return undefined;
}

function shifted(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function mondayOf(day: string): string {
  return shifted(day, -((weekdayOf(day) + 6) % 7));
}
