import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { useWording } from '../../records/use-wording.ts';

/**
 * What was chosen for the dossier of a case. It outlives the page, so that mending a record and coming
 * back loses nothing, and goes with the rest of the answers when the vault is locked.
 */
export function useDossierRequest(caseId: CaseId): {
  readonly request: DossierRequest;
  readonly change: (change: Partial<DossierRequest>) => void;
} {
  const { uiLanguage } = useWording();
  const queryClient = useQueryClient();
  const queryKey = ['dossier-request', caseId];
  const kept = useQuery({
    queryKey,
    queryFn: () => emptyRequest(caseId, uiLanguage),
    initialData: () => emptyRequest(caseId, uiLanguage),
    enabled: false,
    gcTime: Infinity,
  });
  return {
    request: kept.data,
    change: (change) =>
      queryClient.setQueryData<DossierRequest>(queryKey, (now) => ({ ...(now ?? kept.data), ...change })),
  };
}

/** Nobody is named and nothing is asked until somebody says so. */
function emptyRequest(caseId: CaseId, language: DossierRequest['language']): DossierRequest {
  return {
    caseId,
    template: 'generic',
    language,
    recipient: '',
    asks: [''],
    preparedBy: '',
    limits: '',
    people: [],
    leftOutIncidents: [],
    acceptedWords: [],
  };
}
