/**
 * Languages that a dossier can be written in: its own words, labels of vocabularies, dates, countries. None of it
 * follows from the language of the window, which knows other languages perhaps.
 */
export const dossierLanguages = ['en', 'zh-Hans'] as const;
export type DossierLanguage = (typeof dossierLanguages)[number];

/** What a dossier begins with in a window of some language: the same, where there is one. */
export function dossierLanguageOf(language: string): DossierLanguage {
  return dossierLanguages.find((one) => one === language) ?? 'en';
}
