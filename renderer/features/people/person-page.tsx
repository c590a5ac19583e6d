import { useNavigate } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { NameForms } from '../../records/person-name.tsx';
import { ErasePerson } from './erase-person.tsx';
import { IdentityBadge } from './identity-badge.tsx';
import styles from './people.module.css';

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
  const person = useQuery(api.person.get, { id });

  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: 'person.edit',
        label: t('action.editPerson'),
        icon: Pencil,
        shortcut: 'E',
        perform: () => void navigate({ to: '/people/$personId/edit', params: { personId: id } }),
      },
    ],
    [t, navigate, id],
  );
  useActions(actions);

  if (person.isError) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />;
  if (person.data === undefined) {
    return (
      <div className={styles.loading}>
        <LoadingSkeleton lines={6} />
      </div>
    );
  }
  const header = (tabList: ReactNode) => (
    <PageHeader
      breadcrumb={[
        <Link key="parent" to="/people">
          {t('title')}
        </Link>,
      ]}
      title={<NameForms names={person.data.names} />}
      badges={<IdentityBadge isProtected={person.data.isIdentityProtected} />}
      actions={
        <>
          <Button variant="primary" icon={Pencil} shortcut="E" onPress={() => actions[0]?.perform()}>
            {t('action.edit')}
          </Button>
          <ErasePerson person={person.data} onErased={() => void navigate({ to: '/people' })} />
        </>
      }
    >
      {tabList}
    </PageHeader>
  );
  return (
    <Tabs
      label={t('tabs.label')}
      selected={tab}
      onSelect={(chosen) =>
        void navigate({
          to: chosen === 'history' ? '/people/$personId/history' : '/people/$personId',
          params: { personId: id },
        })
      }
      tabs={[
        { id: 'record', label: t('tabs.record') },
        { id: 'history', label: t('tabs.history') },
      ]}
      header={header}
    >
      {children}
    </Tabs>
  );
}
