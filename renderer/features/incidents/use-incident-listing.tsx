import { useNavigate } from '@tanstack/react-router';
import { Zap } from 'lucide-react';
import type { IncidentRow } from '#shared/incidents/incident-operations.ts';
import { UserText } from '../../components/user-text.tsx';
import type { RecordListing } from '../../records/record-list.tsx';
import { IncidentPeek } from './incident-peek.tsx';

const peek = {
  title: (row: IncidentRow) => <UserText>{row.title}</UserText>,
  content: (row: IncidentRow) => <IncidentPeek id={row.id} />,
};

/** Incidents in a list, of one case or of all. */
export function useIncidentListing(): RecordListing<IncidentRow> {
  const navigate = useNavigate();
  return {
    noun: 'incident',
    icon: Zap,
    peek,
    onOpen: (row) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: row.id } }),
  };
}
