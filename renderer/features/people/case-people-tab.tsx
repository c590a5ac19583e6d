import { UserRound, UserRoundPlus, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { useQuery } from '../../api/use-query.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PersonLink } from '../../records/fields/person-link.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import { CaseLinkPanel } from './case-link-panel.tsx';
import { IdentityBadge } from './identity-badge.tsx';
import styles from './people.module.css';

/** Everybody in a case and what they are in it. */
export function CasePeopleTab({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('people');
  const api = useApi();
  const people = useQuery(api.person.listInCase, { caseId });
  const [isAdding, setIsAdding] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);

  const actions = useMemo(
    () => ({
      addToCase: {
        id: 'person.addToCase',
        label: t('action.addToCase'),
        icon: UserRoundPlus,
        shortcut: 'P',
        operation: 'person.linkToCase' as const,
        perform: () => setIsAdding(true),
      },
    }),
    [t],
  );
  useActions(actions);

  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.data === undefined) return <LoadingSkeleton lines={6} />;
  const edited = people.data.find(({ person }) => person.id === editedId);
  const add = <ActionButton action={actions.addToCase} />;

  return (
    <div className={styles.tab}>
      <div className={styles.tabMain}>
        {people.data.length === 0 && !isAdding ? (
          <EmptyState icon={Users} title={t('inCase.empty.title')} action={add}>
            {t('inCase.empty.text')}
          </EmptyState>
        ) : (
          <>
            <div className={styles.tabActions}>{add}</div>
            <ul className={styles.people}>
              {people.data.map((entry) => (
                <li key={entry.person.id} className={styles.person}>
                  <PersonLine entry={entry} onEdit={() => setEditedId(entry.person.id)} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {isAdding && <CaseLinkPanel caseId={caseId} entry={null} onClose={() => setIsAdding(false)} />}
      {!isAdding && edited !== undefined && (
        <CaseLinkPanel
          key={edited.person.id}
          caseId={caseId}
          entry={edited}
          onClose={() => setEditedId(null)}
        />
      )}
    </div>
  );
}

function PersonLine({ entry, onEdit }: { readonly entry: CasePerson; readonly onEdit: () => void }) {
  const { t } = useTranslation('people');
  const { term, coded, list } = useWording();
  const may = useMay();
  const { person, roles, relationship, isUsedAsLeverage } = entry;
  return (
    <>
      <UserRound size={ICON_SIZE_PX} aria-hidden="true" />
      <span className={styles.who}>
        <strong>
          <PersonLink id={person.id} names={person.names} />
        </strong>
        <span className={styles.second}>
          {[
            list(roles.map((role) => term('case-person-role', role))),
            ...(relationship.state === 'known' ? [coded('relationship', relationship.value)] : []),
            ...(isUsedAsLeverage ? [t('inCase.leverage')] : []),
          ].join(' · ')}
        </span>
      </span>
      <IdentityBadge isProtected={person.isIdentityProtected} />
      {may('person.linkToCase') && (
        <Button variant="quiet" onPress={onEdit}>
          {t('inCase.change')}
        </Button>
      )}
    </>
  );
}
