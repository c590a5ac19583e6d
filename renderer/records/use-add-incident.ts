import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Action } from '../actions/action.ts';

/** Begins an incident of a case: offered by the case file, drawn wherever its incidents are missing. */
export function useAddIncident(caseId: CaseId): Action {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  return useMemo(
    () => ({
      id: 'case.addIncident',
      label: t('action.addIncident'),
      shortLabel: t('action.addIncidentShort'),
      icon: Plus,
      shortcut: 'I',
      operation: 'incident.create',
      perform: () => void navigate({ to: '/cases/$caseId/incidents/new', params: { caseId } }),
    }),
    [t, navigate, caseId],
  );
}
