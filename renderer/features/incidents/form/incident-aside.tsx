import { useMemo, type ComponentType } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { Card } from '../../../components/card.tsx';
import type { RecordForm } from '../../../forms/form.tsx';
import { useWording } from '../../../records/fields/use-wording.ts';
import { printableFields, type incidentForm } from './incident-form-values.ts';
import { SourcesCard } from './sources-card.tsx';
import { suggestTitle } from './suggest-title.ts';

/** Draws what a dossier would print of the incident; the dossier brings it, this form knows none. */
export type PrintPreview = ComponentType<{ readonly caseId: CaseId; readonly fields: IncidentFields }>;

interface IncidentAsideProps {
  readonly caseId: CaseId;
  readonly form: RecordForm<typeof incidentForm>;
  readonly printPreview: PrintPreview;
}

/** What is made of the form while it is filled in. It alone is drawn again with every key, not the form. */
export function IncidentAside({ caseId, form, printPreview: Preview }: IncidentAsideProps) {
  const { t } = useTranslation('incidents');
  const { term, uiLanguage } = useWording();
  const watched = useWatch({ control: form.control });
  const printable = useMemo(
    () => printableFields(watched, { text: suggestTitle(watched, term, t('untitled')), lang: uiLanguage }),
    [watched, term, uiLanguage, t],
  );
  return (
    <>
      <Card title={t('print.title')}>
        {printable === undefined ? (
          <p>{t('print.notYet')}</p>
        ) : (
          <Preview caseId={caseId} fields={printable} />
        )}
      </Card>
      <SourcesCard sources={printable?.sources ?? []} />
    </>
  );
}
