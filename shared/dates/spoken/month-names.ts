import { foldText } from '../../text/fold-text.ts';

/** Languages that reports and their dates are written in; the names of the months are those of Intl. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'tr', 'ru', 'kk', 'ky', 'mn', 'uz'];

/** Uyghur in Latin and Arabic letters; Intl has the latter only. */
const uyghur =
  'yanwar féwral mart aprél may iyun iyul awghust séntebir öktebir noyabir dékabir|يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر';

let months: ReadonlyMap<string, number> | undefined;

/** Names of months, folded, long and short, in the forms in which they stand in a date, with their numbers. */
export function monthNames(): ReadonlyMap<string, number> {
  months ??= readMonths();
  return months;
}

function readMonths(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, month: number) => {
    const plain = foldText(name).replaceAll('.', '').trim();
    if (/^\p{L}{3,}$/u.test(plain) && !found.has(plain)) found.set(plain, month);
  };
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2021, month - 1, 15));
    for (const language of languages) {
      for (const style of ['long', 'short'] as const) {
        add(new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(date), month);
        const parts = new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: style,
          year: 'numeric',
          timeZone: 'UTC',
        }).formatToParts(date);
        for (const { type, value } of parts) if (type === 'month') add(value, month);
      }
    }
    for (const names of uyghur.split('|')) add(names.split(' ')[month - 1] ?? '', month);
    if (month === 9) add('sept', month);
  }
  return found;
}
