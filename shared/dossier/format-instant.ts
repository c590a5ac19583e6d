import { formatEdtf, formatUncertainDate } from '../dates/format-uncertain-date.ts';
import type { DossierLanguage } from '../i18n/dossier-language.ts';

/** An instant in words, in UTC so that the same dossier reads the same on every computer. */
export function formatInstant(instant: string, language: DossierLanguage): string {
  const [day = '', time = ''] = new Date(instant).toISOString().split('T');
  return formatUncertainDate(
    { edtf: day, extent: 'moment', timeLocal: time.slice(0, 5), timeZone: 'UTC' },
    language,
  );
}

/** Its day alone. */
export function formatDay(instant: string, language: DossierLanguage): string {
  return formatEdtf(instant.slice(0, 10), language);
}
