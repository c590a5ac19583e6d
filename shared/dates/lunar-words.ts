/** What words say of a date by the Chinese lunisolar calendar; never more than they say. */
export interface LunarWords {
  /** 1 to 12; the leap month after it where `isLeap`. */
  readonly month: number;
  readonly isLeap: boolean;
  /** Null where no day is named; `last` is the eve of the new year, the 29th or 30th. */
  readonly day: number | 'last' | null;
}

/** 元宵 and the like: by their own name, without month and day. */
const festivals: readonly (readonly [RegExp, Omit<LunarWords, 'isLeap'>])[] = [
  [/元宵|上元节|lantern festival/iu, { month: 1, day: 15 }],
  [/端午|dragon boat festival/iu, { month: 5, day: 5 }],
  [/七夕/u, { month: 7, day: 7 }],
  [/中元节/u, { month: 7, day: 15 }],
  [/中秋|mid-?autumn festival/iu, { month: 8, day: 15 }],
  [/重阳|double ninth/iu, { month: 9, day: 9 }],
  [/腊八/u, { month: 12, day: 8 }],
  [/除夕|年三十|(?:lunar|chinese) new year.?s eve/iu, { month: 12, day: 'last' }],
  [/春节|大年初一|spring festival|(?:lunar|chinese) new year/iu, { month: 1, day: 1 }],
];

/** A day that is counted from another one is not that one. */
const COUNTED_FROM = /前|后|後|before|after|following|weeks?|days?\s+(?:before|after)/iu;

const HAN_DAY =
  /(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)/u
    .source;
const HAN_MONTH = /(?<![闰一二三四五六七八九十])(闰)?(正|一|二|三|四|五|六|七|八|九|十一|十二|十|冬|腊)月/u
  .source;
const CHINESE = new RegExp(`${HAN_MONTH}(?:${HAN_DAY})?`, 'u');
/** Months and days that no other calendar writes so. */
const PLAINLY_LUNAR = /正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿|农历|阴历|旧历/u;

const ordinals = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth',
  'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth',
]
  .join(' ')
  .split(' ');
const ORDINAL = String.raw`(\d{1,2}(?:st|nd|rd|th)|${ordinals.toReversed().join('|')})`;
const ENGLISH = new RegExp(
  String.raw`(?:${ORDINAL}(?: day)? (?:of|in) )?(?:the )?(leap )?${ORDINAL} lunar month`,
  'iu',
);

/** Undefined where the words say nothing by this calendar, or count from a day of it. */
export function lunarWords(text: string, { isLunar = false } = {}): LunarWords | undefined {
  if (COUNTED_FROM.test(text)) return undefined;
  return (
    englishWords(text) ??
    (isLunar || PLAINLY_LUNAR.test(text) ? chineseWords(text) : undefined) ??
    festivalIn(text)
  );
}

function festivalIn(text: string): LunarWords | undefined {
  const found = festivals.find(([name]) => name.test(text));
  return found === undefined ? undefined : { ...found[1], isLeap: false };
}

function chineseWords(text: string): LunarWords | undefined {
  const found = CHINESE.exec(text);
  if (found === null) return undefined;
  const [, leap, month = '', day] = found;
  return {
    month: monthOf(month),
    isLeap: leap !== undefined,
    day: day === undefined ? null : hanNumber(day.replace('初', '').replace('廿', '二十')),
  };
}

function englishWords(text: string): LunarWords | undefined {
  const found = ENGLISH.exec(text);
  if (found === null) return undefined;
  const [, day, leap, month = ''] = found;
  const [monthNumber, dayNumber] = [ordinalOf(month), day === undefined ? null : ordinalOf(day)];
  if (monthNumber < 1 || monthNumber > 12 || (dayNumber !== null && dayNumber > 30)) return undefined;
  return { month: monthNumber, isLeap: leap !== undefined, day: dayNumber };
}

function monthOf(word: string): number {
  if (word === '正') return 1;
  if (word === '冬') return 11;
  return word === '腊' ? 12 : hanNumber(word);
}

function ordinalOf(word: string): number {
  const digits = Number.parseInt(word, 10);
  return Number.isNaN(digits) ? ordinals.indexOf(word.toLowerCase()) + 1 : digits;
}

/** 1 to 39. */
function hanNumber(word: string): number {
  const [tens, units] = word.includes('十') ? word.split('十') : ['', word];
  const tensValue = word.includes('十') ? (tens === '' ? 1 : digitOf(tens)) : 0;
  return tensValue * 10 + (units === '' ? 0 : digitOf(units));
}

function digitOf(character: string | undefined): number {
  return '〇一二三四五六七八九'.indexOf(character ?? '');
}
