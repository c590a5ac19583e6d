import { useNavigate } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { UserText } from '../../components/user-text.tsx';
import { CaseLink } from '../../records/case-link.tsx';
import { RecordPage, type RecordPart } from '../../records/record-page.tsx';

const routes = {
  record: '/incidents/$incidentId',
  history: '/incidents/$incidentId/history',
  edit: '/incidents/$incidentId/edit',
} as const;

interface IncidentPageProps {
  readonly id: IncidentId;
  readonly tab: 'record' | 'history';
  readonly children: ReactNode;
}

/** Header and tabs of an incident. */
export function IncidentPage({ id, tab, children }: IncidentPageProps) {
  const { t } = useTranslation('incidents');
  const api = useApi();
  const navigate = useNavigate();
  const goTo = useCallback(
    (part: RecordPart) => void navigate({ to: routes[part], params: { incidentId: id } }),
    [navigate, id],
  );
  return (
    <RecordPage
      noun="incident"
      query={useQuery(api.incident.get, { id })}
      tab={tab}
      headerOf={({ caseId, reference, title }) => ({
        breadcrumb: [
          <CaseLink key="case" id={caseId} />,
          <Link key="parent" to="/cases/$caseId/incidents" params={{ caseId }}>
            {t('title')}
          </Link>,
          reference,
        ],
        title: <UserText>{title}</UserText>,
      })}
      goTo={goTo}
    >
      {children}
    </RecordPage>
  );
}
