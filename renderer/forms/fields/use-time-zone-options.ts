import { useMemo } from 'react';
import { countryKeywords } from '#shared/i18n/display-names.ts';
import { timeZoneAliases, timeZoneName } from '#shared/i18n/place-aliases.ts';
import type { Option } from '../../components/option.ts';
import { countryCodes } from './country-codes.ts';
import { useUiLanguage } from './use-ui-language.ts';

/** Time zones by the place that they are named after, found by other places in them and by their countries too. */
export function useTimeZoneOptions(): readonly Option[] {
  const language = useUiLanguage();
  return useMemo(() => {
    const countries = countriesOfZones();
    return Intl.supportedValuesOf('timeZone').map((zone) => ({
      id: zone,
      label: timeZoneName(zone),
      keywords: [
        ...zone.split('/').map((part) => part.replaceAll('_', ' ')),
        ...timeZoneName(zone).split('/'),
        longName(zone, 'en'),
        longName(zone, language),
        timeZoneAliases(zone),
        ...(countries.get(zone) ?? []),
      ].join('|'),
    }));
  }, [language]);
}

/** The countries of each zone, as CLDR has them, by all the names that people type. */
function countriesOfZones(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const code of countryCodes) {
    for (const zone of new Intl.Locale(`und-${code}`).getTimeZones() ?? [])
      found.set(zone, [...(found.get(zone) ?? []), countryKeywords(code)]);
  }
  return found;
}

function longName(zone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
