import { useNavigate } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { NameForms } from '../../records/fields/person-name.tsx';
import { RecordPage, type RecordPart } from '../../records/record-page.tsx';
import { ErasePerson } from './erase-person.tsx';
import { IdentityBadge } from './identity-badge.tsx';

const routes = {
  record: '/people/$personId',
  history: '/people/$personId/history',
  edit: '/people/$personId/edit',
} as const;

interface PersonPageProps {
  readonly id: PersonId;
  readonly tab: 'record' | 'history';
  readonly children: ReactNode;
}

/** Header and tabs of a person. */
export function PersonPage({ id, tab, children }: PersonPageProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const navigate = useNavigate();
  const goTo = useCallback(
    (part: RecordPart) => void navigate({ to: routes[part], params: { personId: id } }),
    [navigate, id],
  );
  return (
    <RecordPage
      noun="person"
      query={useQuery(api.person.get, { id })}
      tab={tab}
      headerOf={(person) => ({
        breadcrumb: [
          <Link key="parent" to="/people">
            {t('title')}
          </Link>,
        ],
        title: <NameForms names={person.names} />,
        badges: <IdentityBadge isProtected={person.isIdentityProtected} />,
        more: <ErasePerson person={person} onErased={() => void navigate({ to: '/people' })} />,
      })}
      goTo={goTo}
    >
      {children}
    </RecordPage>
  );
}
