import type { UiLanguage } from './ui-language.ts';

/** Names that a browser leaves out of its language data although Unicode's CLDR has them. */
const leftOut: Readonly<Record<string, Readonly<Record<UiLanguage, string>>>> = {
  bo: { en: 'Tibetan', 'zh-Hans': '藏语' },
  hak: { en: 'Hakka Chinese', 'zh-Hans': '客家语' },
  ii: { en: 'Sichuan Yi', 'zh-Hans': '凉山彝语' },
  nan: { en: 'Min Nan Chinese', 'zh-Hans': '闽南语' },
  wuu: { en: 'Wu Chinese', 'zh-Hans': '吴语' },
  za: { en: 'Zhuang', 'zh-Hans': '壮语' },
};

const names = new Map<UiLanguage, Intl.DisplayNames>();

/** Name of a language by its BCP 47 tag; the tag itself where there is none. */
export function languageName(tag: string, language: UiLanguage): string {
  return leftOut[tag]?.[language] ?? displayNames(language).of(tag) ?? tag;
}

/** Kept, since making one costs more than a row of a list. */
function displayNames(language: UiLanguage): Intl.DisplayNames {
  const known = names.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  names.set(language, made);
  return made;
}
