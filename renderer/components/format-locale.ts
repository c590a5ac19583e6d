/** Dates and numbers of the English interface read as the dossier writes them: 1 February 2022, not February 1. */
export function formatLocale(uiLanguage: string): string {
  return uiLanguage === 'en' ? 'en-GB' : uiLanguage;
}
