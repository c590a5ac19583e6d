import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { RecordPeek } from '../../records/record-peek.tsx';
import { PersonCases } from './person-cases.tsx';

const shown = ['names', 'nationalities', 'languages', 'birth'] as const;

/** A person at a glance, beside the list. */
export function PersonPeek({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation('people');
  const query = useQuery(useApi().person.get, { id });
  return (
    <RecordPeek noun="person" query={query} shown={shown} open={t('list.openPerson')}>
      <PersonCases id={id} />
    </RecordPeek>
  );
}
