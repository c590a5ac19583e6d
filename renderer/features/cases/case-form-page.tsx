import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseFields, type CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Link } from '../../components/link.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { UserText } from '../../components/user-text.tsx';
import { today } from '../../forms/fields/today.ts';
import { useRecordForm } from '../../forms/form.tsx';
import { FormCard } from '../../records/form-card.tsx';
import { formValuesOf } from '../../records/form-values.ts';
import { RecordFormPage } from '../../records/record-form-page.tsx';
import { CaseFormFields } from './case-form.tsx';
import { KeepingFields } from './keeping-fields.tsx';
import { caseForm, newCaseValues } from './case-form-values.ts';

export function NewCasePage() {
  return <CaseFormPage record={null} field={undefined} />;
}

interface EditCasePageProps {
  readonly id: CaseId;
  /** The field to begin with, when something pointed here. */
  readonly field: string | undefined;
}

export function EditCasePage({ id, field }: EditCasePageProps) {
  const api = useApi();
  return (
    <Loaded query={useQuery(api.case.get, { id })} lines={6} isPage>
      {(record) => <CaseFormPage record={record} field={field} />}
    </Loaded>
  );
}

interface CaseFormPageProps {
  readonly record: CaseRecord | null;
  readonly field: string | undefined;
}

function CaseFormPage({ record, field }: CaseFormPageProps) {
  const { t } = useTranslation('cases');
  const api = useApi();
  const navigate = useNavigate();
  const form = useRecordForm({
    schema: caseForm,
    defaultValues: record === null ? newCaseValues(today()) : formValuesOf(caseFields, record),
  });
  return (
    <RecordFormPage
      form={form}
      noun="case"
      record={record}
      caseId={null}
      focusField={field}
      breadcrumb={[
        <Link key="parent" to="/cases">
          {t('title')}
        </Link>,
        ...(record === null
          ? []
          : [
              <Link key="record" to="/cases/$caseId" params={{ caseId: record.id }}>
                <UserText>{record.codeword}</UserText>
              </Link>,
            ]),
      ]}
      create={(fields) => api.case.create({ fields })}
      update={api.case.update}
      leave={(id) =>
        void navigate(id === null ? { to: '/cases' } : { to: '/cases/$caseId', params: { caseId: id } })
      }
    >
      <FormCard>
        <CaseFormFields caseId={record?.id ?? null} />
        <KeepingFields />
      </FormCard>
    </RecordFormPage>
  );
}
