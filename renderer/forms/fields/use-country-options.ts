import { useMemo } from 'react';
import type { Option } from '../../components/option.ts';
import { countryCodes } from './country-codes.ts';
import { useUiLanguage } from './use-ui-language.ts';

/** Countries by name in the language of the interface, found by English name and code too. */
export function useCountryOptions(): readonly Option[] {
  const uiLanguage = useUiLanguage();
  return useMemo(() => {
    const own = new Intl.DisplayNames([uiLanguage], { type: 'region', fallback: 'code' });
    const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
    const collator = new Intl.Collator(uiLanguage);
    return countryCodes
      .map((code) => ({
        id: code,
        label: own.of(code) ?? code,
        keywords: `${code} ${english.of(code) ?? ''}`,
      }))
      .toSorted((a, b) => collator.compare(a.label, b.label));
  }, [uiLanguage]);
}
