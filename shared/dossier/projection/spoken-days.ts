import { formatEdtf } from '../../dates/format-uncertain-date.ts';
import { dossierLanguages } from '../../i18n/dossier-language.ts';

const languages = ['en', 'de', 'fr', 'tr', 'ru', 'es'];

/** A day (`YYYY-MM-DD`) as people write it in a text: in words of the languages of reports, and in figures in every order. */
export function spokenDays(isoDay: string): string[] {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  const [plainMonth, plainDay] = [String(Number(month)), String(Number(day))];
  const date = new Date(`${isoDay}T00:00:00Z`);
  const written = languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) => {
      const name = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
        .format(date)
        .replace(/\.$/u, '');
      return [
        `${plainDay} ${name} ${year}`,
        `${plainDay}. ${name} ${year}`,
        `${name} ${plainDay}, ${year}`,
        `${plainDay}${ordinal(plainDay)} ${name} ${year}`,
        `${plainDay}${ordinal(plainDay)} of ${name} ${year}`,
        `${name} ${plainDay}${ordinal(plainDay)}, ${year}`,
      ];
    }),
  );
  const figures = ['-', '/', '.'].flatMap((sign) =>
    [
      [year, month, day],
      [day, month, year],
      [month, day, year],
      [plainDay, plainMonth, year],
      [plainMonth, plainDay, year],
      [year, plainMonth, plainDay],
    ].map((parts) => parts.join(sign)),
  );
  const chinese = [
    `${year}年${plainMonth}月${plainDay}日`,
    `${year}年${month}月${day}日`,
    `${inHan(year)}年${plainMonth}月${plainDay}日`,
    `${inHan(year)}年${hanNumber(plainMonth)}月${hanNumber(plainDay)}日`,
  ];
  return [
    ...new Set([
      ...dossierLanguages.map((language) => formatEdtf(isoDay, language)),
      ...written,
      ...figures,
      ...chinese,
    ]),
  ];
}

function ordinal(day: string): string {
  if (/^1[123]$/u.test(day)) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[Number(day.slice(-1))] ?? 'th';
}

const DIGITS = [...'〇一二三四五六七八九'];

function inHan(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

/** 1 to 31: 十七, 二十. */
function hanNumber(digits: string): string {
  const [tens, units] = [Math.floor(Number(digits) / 10), Number(digits) % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${units > 0 ? (DIGITS[units] ?? '') : ''}`;
}
