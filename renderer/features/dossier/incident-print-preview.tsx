import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '#shared/dossier/document-model.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWording } from '../../records/use-wording.ts';
import styles from './dossier.module.css';
import { incidentBlocks } from './incident-blocks.ts';
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
  const record = useQuery(api.case.get, { id: caseId });
  const people = useQuery(api.person.listInCase, { caseId });
  const [blocks, setBlocks] = useState<readonly Block[]>([]);

  useEffect(() => {
    if (record.data === undefined || people.data === undefined) return undefined;
    let isGone = false;
    const source = { case: record.data, people: people.data };
    void incidentBlocks(source, fields, { language: uiLanguage }).then((made) => {
      if (!isGone) setBlocks(made);
    });
    return () => {
      isGone = true;
    };
  }, [record.data, people.data, fields, uiLanguage]);

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
