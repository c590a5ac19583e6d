import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';

import { ErrorState } from '../../components/error-state.tsx';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { UserText } from '../../components/user-text.tsx';
import { useRecordForm } from '../../forms/form.tsx';
import { FormCard } from '../../records/form-card.tsx';
import { RecordFormPage } from '../../records/record-form-page.tsx';
import { CaseFormFields } from './case-form.tsx';
import { caseFieldsOf, caseForm, caseValuesOf, newCaseValues } from './case-form-values.ts';

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
  const record = useQuery(api.case.get, { id });
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) return <LoadingSkeleton lines={6} />;
  return <CaseFormPage record={record.data} field={field} />;
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
    defaultValues: record === null ? newCaseValues(today()) : caseValuesOf(record),
  });

  function leave(id: CaseId | null): void {
    void navigate(id === null ? { to: '/cases' } : { to: '/cases/$caseId', params: { caseId: id } });
  }

  return (
    <RecordFormPage
      form={form}
      noun="case"
      recordId={record?.id ?? null}
      caseId={null}
      focusField={field}
      title={t(record === null ? 'form.newTitle' : 'form.editTitle')}
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
      save={async (values) => {
        const fields = caseFieldsOf(values);
        const saved =
          record === null || values.expectedRevision === null
            ? await api.case.create({ fields })
            : await api.case.update({ id: record.id, expectedRevision: values.expectedRevision, fields });
        return () => leave(saved.id);
      }}
      leave={() => leave(record?.id ?? null)}
    >
      <FormCard>
        <CaseFormFields isNew={record === null} />
      </FormCard>
    </RecordFormPage>
  );
}

/** The calendar day where the caseworker sits. */
function today(): string {
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
