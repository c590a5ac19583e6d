import { createInstance, type i18n } from 'i18next';
import { resources } from './resources.ts';
import type { TextLanguage } from './text-language.ts';

export type Translator = i18n;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'errors';
    resources: (typeof resources)['en'];
  }
}

/**
 * A translator of its own for each caller: the window, the dossier and the command line may speak
 * different languages at once. Texts come from modules, so it is ready when this returns.
 */
export function createTranslator(language: TextLanguage): Translator {
  const translator = createInstance();
  void translator.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    defaultNS: 'errors',
    initAsync: false,
    keySeparator: '.',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return translator;
}
