import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWording } from '../../records/use-wording.ts';
import styles from './dossier.module.css';
import { BlockView } from './preview/block-view.tsx';
import previewStyles from './preview/preview.module.css';

interface IncidentPrintPreviewProps {
  readonly caseId: CaseId;
  readonly fields: IncidentFields;
}

/** The same words and blocks that the dossier would print, with everybody under a code. */
export function IncidentPrintPreview({ caseId, fields }: IncidentPrintPreviewProps) {
  const { t } = useTranslation('incidents');
  const { uiLanguage } = useWording();
  const api = useApi();
  const printed = useQuery(
    api.dossier.printIncident,
    { caseId, fields, language: uiLanguage },
    { keepsPrevious: true },
  );
  const blocks = printed.data?.blocks ?? [];

  return (
    <>
      <div className={previewStyles.snippet} lang={uiLanguage}>
        {blocks.map((block, index) =>
          block.kind === 'pageBreak' ? null : <BlockView key={index} block={block} />,
        )}
      </div>
      <p className={styles.help}>{t('print.about')}</p>
    </>
  );
}
