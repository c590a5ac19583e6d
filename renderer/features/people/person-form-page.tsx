import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { personFields, type PersonRecord } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useRecordForm } from '../../forms/form.tsx';
import { FormCard } from '../../records/form-card.tsx';
import { formValuesOf } from '../../records/form-values.ts';
import { PersonLink } from '../../records/fields/person-link.tsx';
import { RecordFormPage } from '../../records/record-form-page.tsx';
import { PersonFormFields } from './person-form.tsx';
import { newPersonValues, personForm } from './person-form-values.ts';

export function NewPersonPage() {
  return <PersonFormPage record={null} field={undefined} />;
}

interface EditPersonPageProps {
  readonly id: PersonId;
  /** The field to begin with, when something pointed here. */
  readonly field: string | undefined;
}

export function EditPersonPage({ id, field }: EditPersonPageProps) {
  const api = useApi();
  return (
    <Loaded query={useQuery(api.person.get, { id })} lines={6} isPage>
      {(record) => <PersonFormPage record={record} field={field} />}
    </Loaded>
  );
}

interface PersonFormPageProps {
  readonly record: PersonRecord | null;
  readonly field: string | undefined;
}

function PersonFormPage({ record, field }: PersonFormPageProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const navigate = useNavigate();
  const form = useRecordForm({
    schema: personForm,
    defaultValues: record === null ? newPersonValues() : formValuesOf(personFields, record),
  });
  return (
    <RecordFormPage
      form={form}
      noun="person"
      record={record}
      caseId={null}
      focusField={field}
      breadcrumb={[
        <Link key="parent" to="/people">
          {t('title')}
        </Link>,
        ...(record === null ? [] : [<PersonLink key="record" id={record.id} names={record.names} />]),
      ]}
      create={(fields) => api.person.create({ fields })}
      update={api.person.update}
      leave={(id) =>
        void navigate(id === null ? { to: '/people' } : { to: '/people/$personId', params: { personId: id } })
      }
    >
      <FormCard>
        <PersonFormFields id={record?.id} />
      </FormCard>
    </RecordFormPage>
  );
}
