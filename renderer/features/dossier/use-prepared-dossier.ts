import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { queryKey } from '../../api/query-key.ts';
import { useApi } from '../../api/use-api.ts';
import { useSettled } from './use-settled.ts';

/** The document of a request and what stands in its way; the last one stays until the next is there. */
export function usePreparedDossier(request: DossierRequest) {
  const api = useApi();
  const { recipient, asks, preparedBy, limits } = request;
  // What is typed rests first; a choice is looked at at once.
  const typed = useMemo(
    () => ({ recipient, asks, preparedBy, limits }),
    [recipient, asks, preparedBy, limits],
  );
  const settled = useSettled(typed);
  const asked = { ...request, ...settled, asks: settled.asks.filter((ask) => ask.trim() !== '') };
  return useQuery({
    queryKey: queryKey(api.dossier.prepare.operation, asked),
    queryFn: ({ signal }) => api.dossier.prepare(asked, { signal }),
    placeholderData: keepPreviousData,
    // A document may be large; of all that was typed on the way only the last is kept.
    gcTime: 0,
  });
}
