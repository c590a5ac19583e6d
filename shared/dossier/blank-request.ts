import type { DossierLanguage } from '../i18n/dossier-language.ts';
import type { CaseId } from '../ids/ids.ts';
import type { DossierRequest } from './dossier-operations.ts';

/** What every request begins as: nobody is named and nothing is asked until somebody says so. */
export function blankRequest(caseId: CaseId, language: DossierLanguage): DossierRequest {
  return {
    caseId,
    template: 'generic',
    language,
    recipientKind: null,
    recipient: '',
    asks: [],
    preparedBy: '',
    limits: '',
    people: [],
    leftOutIncidents: [],
    leftOutSections: [],
    areCountsShown: false,
    isRiskShown: false,
    paper: 'a4',
  };
}
