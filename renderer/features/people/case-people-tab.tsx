import { useNavigate } from '@tanstack/react-router';
import { UserRound, UserRoundPlus, Users, Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { knownValue } from '#shared/text/answer.ts';
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
import { LangTextView } from '../../records/fields/lang-text-view.tsx';
import { PersonLink } from '../../records/fields/person-link.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import { CaseLinkPanel } from './case-link-panel.tsx';
import { IdentityBadge } from './identity-badge.tsx';
import styles from './people.module.css';
import { RelationsInCase } from './relations-in-case.tsx';

/** Everybody in a case and what they are in it. */
export function CasePeopleTab({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('people');
  const api = useApi();
  const people = useQuery(api.person.listInCase, { caseId });
  const navigate = useNavigate();
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
      relate: {
        id: 'person.relate',
        label: t('action.relate'),
        icon: Waypoints,
        shortcut: 'R',
        operation: 'case.update' as const,
        perform: () =>
          void navigate({ to: '/cases/$caseId/edit', params: { caseId }, search: { field: 'relations' } }),
      },
    }),
    [t, navigate, caseId],
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
            <div className={styles.tabActions}>
              {people.data.length > 1 && <ActionButton action={actions.relate} />}
              {add}
            </div>
            <ul className={styles.people}>
              {people.data.map((entry) => (
                <li key={entry.person.id} className={styles.person}>
                  <PersonLine caseId={caseId} entry={entry} onEdit={() => setEditedId(entry.person.id)} />
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

interface PersonLineProps {
  readonly caseId: CaseId;
  readonly entry: CasePerson;
  readonly onEdit: () => void;
}

function PersonLine({ caseId, entry, onEdit }: PersonLineProps) {
  const { t } = useTranslation('people');
  const { term, list } = useWording();
  const may = useMay();
  const { person, roles, isUsedAsLeverage, notes } = entry;
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
            ...(knownValue(isUsedAsLeverage) === true ? [t('inCase.leverage')] : []),
          ].join(' · ')}
        </span>
        <RelationsInCase caseId={caseId} personId={person.id} />
        {notes !== null && (
          <div className={styles.notes}>
            <LangTextView value={notes} />
          </div>
        )}
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
