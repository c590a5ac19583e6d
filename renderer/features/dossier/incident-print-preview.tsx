import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { dossierLanguageOf } from '#shared/i18n/dossier-language.ts';
import { useApi } from '../../api/use-api.ts';
import { queryKey } from '../../api/query-key.ts';
import { classNames } from '../../components/class-names.ts';
import type { PrintedBlock } from '../../document/block-props.ts';
import { BlockView } from '../../document/block-view.tsx';
import documentStyles from '../../document/document.module.css';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';
import { useSettled } from './use-settled.ts';

interface IncidentPrintPreviewProps {
  readonly caseId: CaseId;
  readonly fields: IncidentFields;
}

/** The same words and blocks that the dossier would print, with everybody under a code. */
export function IncidentPrintPreview({ caseId, fields }: IncidentPrintPreviewProps) {
  const { t } = useTranslation('incidents');
  const { uiLanguage } = useWording();
  const api = useApi();
  const input = { caseId, fields: useSettled(fields), language: dossierLanguageOf(uiLanguage) };
  const printed = useQuery({
    queryKey: queryKey(api.dossier.printIncident.operation, input),
    queryFn: ({ signal }) => api.dossier.printIncident(input, { signal }),
    placeholderData: keepPreviousData,
    // Of all that was typed on the way only the last is kept.
    gcTime: 0,
  });
  const blocks = printed.data?.blocks ?? [];

  return (
    <>
      <div className={classNames(documentStyles.inWindow, documentStyles.snippet)} lang={uiLanguage}>
        {blocks.map((block, index) =>
          block.kind === 'pageBreak' ? null : <BlockView key={index} block={atTop(block)} />,
        )}
      </div>
      <p className={styles.help}>{t('print.about')}</p>
    </>
  );
}

/** Alone beside a form, the heading of a part is the first there is. */
function atTop(block: PrintedBlock): PrintedBlock {
  return block.kind === 'heading' ? { ...block, level: 1 } : block;
}
