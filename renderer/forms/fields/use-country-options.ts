import { useMemo } from 'react';
import { countryKeywords, countryName } from '#shared/i18n/display-names.ts';
import type { Option } from '../../components/option.ts';
import { countryCodes } from './country-codes.ts';
import { useUiLanguage } from './use-ui-language.ts';

/** Countries by name in the language of the interface, found by the names that people use, in other languages, and by code too. */
export function useCountryOptions(): readonly Option[] {
  const uiLanguage = useUiLanguage();
  return useMemo(() => {
    const collator = new Intl.Collator(uiLanguage);
    return countryCodes
      .map((code) => ({
        id: code,
        label: countryName(code, uiLanguage),
        keywords: countryKeywords(code),
      }))
      .toSorted((a, b) => collator.compare(a.label, b.label));
  }, [uiLanguage]);
}
