import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';

import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { useRecordForm } from '../../forms/form.tsx';
import { NameForms } from '../../records/person-name.tsx';
import { FormCard } from '../../records/form-card.tsx';
import { RecordFormPage } from '../../records/record-form-page.tsx';
import { PersonFormFields } from './person-form.tsx';
import { newPersonValues, personFieldsOf, personForm, personValuesOf } from './person-form-values.ts';

export function NewPersonPage() {
  return <PersonFormPage record={null} field={undefined} />;
}

interface EditPersonPageProps {
  readonly id: PersonId;
  readonly field: string | undefined;
}

export function EditPersonPage({ id, field }: EditPersonPageProps) {
  const api = useApi();
  const record = useQuery(api.person.get, { id });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) return <LoadingSkeleton lines={6} />;
  return <PersonFormPage record={record.data} field={field} />;
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
    defaultValues: record === null ? newPersonValues() : personValuesOf(record),
  });

  function leave(id: PersonId | null): void {
    if (id !== null) void navigate({ to: '/people/$personId', params: { personId: id } });
    else void navigate({ to: '/people' });
  }

  return (
    <RecordFormPage
      form={form}
      noun="person"
      recordId={record?.id ?? null}
      caseId={null}
      focusField={field}
      title={t(record === null ? 'form.newTitle' : 'form.editTitle')}
      breadcrumb={[
        <Link key="parent" to="/people">
          {t('title')}
        </Link>,
        ...(record === null
          ? []
          : [
              <Link key="record" to="/people/$personId" params={{ personId: record.id }}>
                <NameForms names={record.names} />
              </Link>,
            ]),
      ]}
      save={async (values) => {
        const fields = personFieldsOf(values);
        const saved =
          record === null || values.expectedRevision === null
            ? await api.person.create({ fields })
            : await api.person.update({ id: record.id, expectedRevision: values.expectedRevision, fields });
        return () => leave(saved.id);
      }}
      leave={() => leave(record?.id ?? null)}
    >
      <FormCard>
        <PersonFormFields isNew={record === null} />
      </FormCard>
    </RecordFormPage>
  );
}
