import type { dossierLanguages } from './dossier-language.ts';
import type { uiLanguages } from './ui-language.ts';

/** In what labels of vocabularies, dates, names of countries and of languages are written: window and dossier ask for them. */
export type TextLanguage = [...typeof uiLanguages, ...typeof dossierLanguages][number];
