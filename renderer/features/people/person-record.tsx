import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFieldView } from '../../records/record-field-view.tsx';
import { RecordFields } from '../../records/record-fields.tsx';
import { RecordLayout } from '../../records/record-layout.tsx';
import { PersonCases } from './person-cases.tsx';

const personFacts = [
  'isIdentityProtected',
  'gender',
  'birth',
  'nationalities',
  'occupation',
  'languages',
  'interpreterNeeded',
] as const;

export function PersonRecord({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation('people');
  const api = useApi();
  const person = useQuery(api.person.get, { id });
  if (person.data === undefined) return <LoadingSkeleton lines={6} />;
  return (
    <RecordLayout
      main={
        <>
          <Card title={t('fields.names')}>
            <RecordFieldView noun="person" field="names" fields={person.data} />
          </Card>
          <Card title={t('facts')}>
            <RecordFields noun="person" fields={person.data} shown={personFacts} />
          </Card>
        </>
      }
      side={
        <Card title={t('cases.title')}>
          <PersonCases id={id} />
        </Card>
      }
    />
  );
}
