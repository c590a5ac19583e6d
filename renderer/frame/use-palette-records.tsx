import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SEARCH_CHARACTERS } from '#shared/search/search-operations.ts';
import { queryKey } from '../api/query-key.ts';
import { useApi } from '../api/use-api.ts';
import type { PaletteRecord } from '../components/command-palette/command-palette.tsx';
import { FactLine } from '../components/fact-line.tsx';
import { WhyFoundText } from '../components/why-found.tsx';
import { nounScreens } from '../records/noun-screens.tsx';

/** Enough to see who or what is meant; the search page has the others. */
const MAX_RECORDS = 6;
/** One letter is in nearly every record. */
const MIN_CHARACTERS = 2;

/** Records that what was typed in the palette finds, with the words that found them and why. */
export function usePaletteRecords(typed: string): readonly PaletteRecord[] {
  const { t } = useTranslation(['nouns', 'search']);
  const api = useApi();
  const navigate = useNavigate();
  const text = useDeferredValue(typed.trim()).slice(0, MAX_SEARCH_CHARACTERS);
  const isAsked = [...text].length >= MIN_CHARACTERS;
  const { data } = useQuery({
    // The search page keeps pages under the same input.
    queryKey: [...queryKey(api.search.find.operation, { text }), 'palette'],
    queryFn: ({ signal }) => api.search.find({ text }, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () =>
      !isAsked || data === undefined
        ? none
        : data.hits.slice(0, MAX_RECORDS).map((hit) => ({
            id: `${hit.noun} ${hit.id}`,
            label: hit.title,
            marks: hit.titleMarks,
            icon: nounScreens[hit.noun].icon,
            detail: (
              <FactLine>
                {t(`nouns:one.${hit.noun}`)}
                {hit.reference}
                {hit.why !== null && <WhyFoundText why={hit.why} />}
              </FactLine>
            ),
            perform: () => void navigate(nounScreens[hit.noun].page(hit.id)),
          })),
    [isAsked, data, t, navigate],
  );
}

const none: readonly PaletteRecord[] = [];
