import { countryAliases } from './place-aliases.ts';
import type { TextLanguage } from './text-language.ts';

/** Names that a browser leaves out of its language data although Unicode's CLDR has them. */
const leftOut: Readonly<Record<string, Readonly<Record<TextLanguage, string>>>> = {
  bo: { en: 'Tibetan', 'zh-Hans': '藏语' },
  hak: { en: 'Hakka Chinese', 'zh-Hans': '客家语' },
  ii: { en: 'Sichuan Yi', 'zh-Hans': '凉山彝语' },
  // Intl calls it "root".
  und: { en: 'Language not known', 'zh-Hans': '语言不明' },
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

/** Languages in which people type the name of a country. */
const TYPED_IN = ['en', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es', 'tr', 'ru', 'kk', 'ug', 'bo'];
const typedNames = new Map<string, string>();

/** What a country may be typed as besides its name: its names in other languages, short ones, our aliases; with `|` between them. */
export function countryKeywords(code: string): string {
  let names = typedNames.get(code);
  if (names === undefined) {
    const all = TYPED_IN.flatMap((language) =>
      (['long', 'short'] as const).map(
        (style) =>
          new Intl.DisplayNames([language], { type: 'region', fallback: 'code', style }).of(code) ?? '',
      ),
    );
    names = [...new Set([code, ...all, countryAliases(code)])].filter((name) => name !== '').join('|');
    typedNames.set(code, names);
  }
  return names;
}

function displayNames(language: TextLanguage, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${language} ${type}`;
  const names = known.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'code' });
  known.set(key, names);
  return names;
}
