import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseId, IncidentId } from '#shared/ids/ids.ts';
import { incidentFields, type IncidentRecord } from '#shared/incidents/incident.ts';
import { useApi } from '../../../api/use-api.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Link } from '../../../components/link.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { useRecordForm } from '../../../forms/form.tsx';
import { FormCard } from '../../../records/form-card.tsx';
import { formValuesOf } from '../../../records/form-values.ts';
import { RecordFormPage } from '../../../records/record-form-page.tsx';
import { useWording } from '../../../records/fields/use-wording.ts';
import { CaseLink } from '../../../records/case-link.tsx';
import { IncidentAside, type PrintPreview } from './incident-aside.tsx';
import { incidentForm, newIncidentValues, titled } from './incident-form-values.ts';
import { IncidentFormFields } from './incident-form.tsx';
import { suggestTitle } from './suggest-title.ts';

interface NewIncidentPageProps {
  readonly caseId: CaseId;
  readonly printPreview: PrintPreview;
}

export function NewIncidentPage({ caseId, printPreview }: NewIncidentPageProps) {
  return <IncidentFormPage record={null} caseId={caseId} field={undefined} printPreview={printPreview} />;
}

interface EditIncidentPageProps {
  readonly id: IncidentId;
  /** The field to begin with, when something pointed here. */
  readonly field: string | undefined;
  readonly printPreview: PrintPreview;
}

export function EditIncidentPage({ id, field, printPreview }: EditIncidentPageProps) {
  const api = useApi();
  return (
    <Loaded query={useQuery(api.incident.get, { id })} lines={8} isPage>
      {(record) => (
        <IncidentFormPage record={record} caseId={record.caseId} field={field} printPreview={printPreview} />
      )}
    </Loaded>
  );
}

interface IncidentFormPageProps {
  readonly record: IncidentRecord | null;
  readonly caseId: CaseId;
  readonly field: string | undefined;
  readonly printPreview: PrintPreview;
}

function IncidentFormPage({ record, caseId, field, printPreview }: IncidentFormPageProps) {
  const { t } = useTranslation('incidents');
  const { term, uiLanguage } = useWording();
  const api = useApi();
  const navigate = useNavigate();
  const form = useRecordForm({
    schema: incidentForm,
    defaultValues: record === null ? newIncidentValues() : formValuesOf(incidentFields, record),
  });
  const withTitle = (fields: Parameters<typeof titled>[0]) =>
    titled(fields, { text: suggestTitle(fields, term, t('untitled')), lang: uiLanguage });

  return (
    <RecordFormPage
      form={form}
      noun="incident"
      record={record}
      caseId={caseId}
      focusField={field}
      breadcrumb={[
        <CaseLink key="case" id={caseId} />,
        <Link key="parent" to="/cases/$caseId/incidents" params={{ caseId }}>
          {t('title')}
        </Link>,
        ...(record === null ? [] : [record.reference]),
      ]}
      create={(fields) => api.incident.create({ caseId, fields: withTitle(fields) })}
      update={(change) => api.incident.update({ ...change, fields: withTitle(change.fields) })}
      leave={(id) =>
        void navigate(
          id === null
            ? { to: '/cases/$caseId/incidents', params: { caseId } }
            : { to: '/incidents/$incidentId', params: { incidentId: id } },
        )
      }
      aside={<IncidentAside caseId={caseId} form={form} printPreview={printPreview} />}
    >
      <FormCard>
        <IncidentFormFields caseId={caseId} isNew={record === null} />
      </FormCard>
    </RecordFormPage>
  );
}
