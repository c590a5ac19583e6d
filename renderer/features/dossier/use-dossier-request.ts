import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { dossierLanguageOf } from '#shared/i18n/dossier-language.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { useWording } from '../../records/fields/use-wording.ts';

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
  const [request, setRequest] = useState(
    () =>
      queryClient.getQueryData<DossierRequest>(keyOf(caseId)) ??
      openRequest(caseId, dossierLanguageOf(uiLanguage)),
  );
  // State of its own while the page is open: the cache tells its readers later than React puts back what
  // an input held, so that letters of somebody who types fast were lost.
  useEffect(() => {
    queryClient.setQueryDefaults(keyOf(caseId), { gcTime: Infinity });
    queryClient.setQueryData<DossierRequest>(keyOf(caseId), request);
  }, [queryClient, caseId, request]);
  return {
    request,
    change: (change) => setRequest((now) => ({ ...now, ...change })),
  };
}

function keyOf(caseId: CaseId) {
  return ['dossier-request', caseId] as const;
}

/** With a line for the first thing to ask. */
function openRequest(caseId: CaseId, language: DossierRequest['language']): DossierRequest {
  return { ...blankRequest(caseId, language), asks: [''] };
}
