import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { knownValue } from '#shared/text/answer.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PersonLink } from '../../records/fields/person-link.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './case-file.module.css';

/** Enough to know who is who; the People tab has the rest. */
const SHOWN_PEOPLE = 8;

export function CasePeopleCard({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation(['cases', 'nouns']);
  const { term, list } = useWording();
  const api = useApi();
  const people = useQuery(api.person.listInCase, { caseId });
  const shown = people.data?.slice(0, SHOWN_PEOPLE) ?? [];
  return (
    <Card
      title={t('nouns:many.person')}
      aside={
        <Link to="/cases/$caseId/people" params={{ caseId }}>
          {t('overview.allPeople')}
        </Link>
      }
    >
      {people.isError && <ErrorState error={people.error} />}
      {people.isPending && <LoadingSkeleton />}
      {people.data?.length === 0 && <p className={styles.second}>{t('overview.noPeople')}</p>}
      <ul className={styles.list}>
        {shown.map(({ person, roles, isUsedAsLeverage }) => (
          <li key={person.id} className={styles.item}>
            <UserRound size={ICON_SIZE_PX} aria-hidden="true" />
            <span className={styles.who}>
              <PersonLink id={person.id} names={person.names} />
              <span className={styles.second}>
                {list(roles.map((role) => term('case-person-role', role)))}
                {knownValue(isUsedAsLeverage) === true && ` · ${t('overview.leverage')}`}
              </span>
            </span>
            {person.isIdentityProtected && (
              <span className={styles.meta}>{t('overview.identityProtected')}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
