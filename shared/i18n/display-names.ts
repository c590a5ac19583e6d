import type { TextLanguage } from './text-language.ts';

/** Names that a browser leaves out of its language data although Unicode's CLDR has them. */
const leftOut: Readonly<Record<string, Readonly<Record<TextLanguage, string>>>> = {
  bo: { en: 'Tibetan', 'zh-Hans': '藏语' },
  hak: { en: 'Hakka Chinese', 'zh-Hans': '客家语' },
  ii: { en: 'Sichuan Yi', 'zh-Hans': '凉山彝语' },
  nan: { en: 'Min Nan Chinese', 'zh-Hans': '闽南语' },
  wuu: { en: 'Wu Chinese', 'zh-Hans': '吴语' },
  za: { en: 'Zhuang', 'zh-Hans': '壮语' },
};

/** Kept, since making one takes longer than asking it a thousand times. */
const known = new Map<string, Intl.DisplayNames>();

/** Name of a language by its BCP 47 tag; the tag itself where there is none. */
export function languageName(tag: string, language: TextLanguage): string {
  return leftOut[tag]?.[language] ?? displayNames(language, 'language').of(tag) ?? tag;
}

/** Name of a country by its ISO 3166-1 code; the code itself where there is none. */
export function countryName(code: string, language: TextLanguage): string {
  return displayNames(language, 'region').of(code) ?? code;
}

function displayNames(language: TextLanguage, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${language} ${type}`;
  const names = known.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'code' });
  known.set(key, names);
  return names;
}
