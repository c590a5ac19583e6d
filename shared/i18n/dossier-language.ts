/**
 * Languages that a dossier can be written in: its own words, the labels of vocabularies, dates, countries. Nothing of
 * it follows from the language of the window.
 */
export const dossierLanguages = ['en', 'zh-Hans'] as const;
export type DossierLanguage = (typeof dossierLanguages)[number];
