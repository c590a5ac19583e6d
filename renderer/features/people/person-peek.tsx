import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFields } from '../../records/record-fields.tsx';
import { PersonCases } from './person-cases.tsx';
import styles from './people.module.css';

const peekFields = ['names', 'nationalities', 'languages', 'birth'] as const;

/** A person at a glance, beside the list. */
export function PersonPeek({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation('people');
  const api = useApi();
  const person = useQuery(api.person.get, { id });
  if (person.isError) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />;
  if (person.data === undefined) return <LoadingSkeleton lines={5} />;
  return (
    <div className={styles.peek}>
      <RecordFields noun="person" fields={person.data} shown={peekFields} />
      <PersonCases id={id} />
      <Link to="/people/$personId" params={{ personId: id }}>
        {t('list.openPerson')}
      </Link>
    </div>
  );
}
