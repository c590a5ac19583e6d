import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RecordFields } from '../../records/fields/record-fields.tsx';
import { PersonCases } from './person-cases.tsx';
import styles from './people.module.css';

const peekFields = ['names', 'nationalities', 'languages', 'birth'] as const;

/** A person at a glance, beside the list. */
export function PersonPeek({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation('people');
  const api = useApi();
  return (
    <Loaded query={useQuery(api.person.get, { id })} lines={5}>
      {(record) => (
        <div className={styles.peek}>
          <RecordFields noun="person" fields={record} shown={peekFields} />
          <PersonCases id={id} />
          <Link to="/people/$personId" params={{ personId: id }}>
            {t('list.openPerson')}
          </Link>
        </div>
      )}
    </Loaded>
  );
}
