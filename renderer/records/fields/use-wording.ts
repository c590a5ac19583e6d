import { formatUncertainDate } from '#shared/dates/format-uncertain-date.ts';
import type { ListedDate } from '#shared/dates/uncertain-date.ts';
import { countryName, languageName } from '#shared/i18n/display-names.ts';
import { listText } from '#shared/i18n/list-text.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import { shownText } from '#shared/text/shown-text.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { termLabel, type VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import { formatLocale } from '../../components/format-locale.ts';
import { useUiLanguage } from '../../forms/fields/use-ui-language.ts';

/** How codes of records read in the language of the interface. */
export interface Wording {
  readonly uiLanguage: UiLanguage;
  readonly term: (vocabulary: VocabularyId, code: string) => string;
  /** A term, and what "other" is in the words of somebody, which keep their direction. */
  readonly coded: (vocabulary: VocabularyId, value: Coded) => string;
  readonly country: (code: string) => string;
  readonly language: (tag: string) => string;
  readonly date: (date: ListedDate) => string;
  /** A calendar day, not an instant: no time zone moves it. */
  readonly day: (isoDay: string) => string;
  readonly list: (parts: readonly string[]) => string;
}

const wordings = new Map<UiLanguage, Wording>();

export function useWording(): Wording {
  const uiLanguage = useUiLanguage();
  const known = wordings.get(uiLanguage);
  if (known !== undefined) return known;
  const wording = createWording(uiLanguage);
  wordings.set(uiLanguage, wording);
  return wording;
}

/** Made once for a language: a list asks several times per row, and making Intl objects costs more than the row. */
function createWording(uiLanguage: UiLanguage): Wording {
  const days = new Intl.DateTimeFormat(formatLocale(uiLanguage), { dateStyle: 'long', timeZone: 'UTC' });
  return {
    uiLanguage,
    term: (vocabulary, code) => termLabel(vocabulary, code, uiLanguage),
    coded: (vocabulary, { code, words }) => {
      const label = termLabel(vocabulary, code, uiLanguage);
      return words === null ? label : `${label}: \u2068${shownText(words)}\u2069`;
    },
    country: (code) => countryName(code, uiLanguage),
    language: (tag) => languageName(tag, uiLanguage),
    date: (date) => formatUncertainDate(date, uiLanguage),
    day: (isoDay) => days.format(new Date(`${isoDay}T00:00:00Z`)),
    list: (parts) => listText(parts, uiLanguage),
  };
}
