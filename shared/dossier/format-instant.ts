import type { UiLanguage } from '../i18n/create-translator.ts';

/** An instant in words, in UTC so that the same dossier reads the same on every computer. */
export function formatInstant(instant: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
    .format(new Date(instant))
    .concat(' UTC');
}

/** Its day alone. */
export function formatDay(instant: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(instant));
}
