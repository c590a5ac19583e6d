import { useTranslation } from 'react-i18next';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { BlockView } from '../../document/block-view.tsx';
import documentStyles from '../../document/document.module.css';
import { paginatePreview } from './paginate-preview.ts';
import styles from './dossier-preview.module.css';

interface DossierPreviewProps {
  readonly document: DossierDocument;
}

/** The document of the PDF, block by block, on sheets of paper that are always light. */
export function DossierPreview({ document }: DossierPreviewProps) {
  const { t } = useTranslation('dossierBuilder');
  const paper = document.paper ?? 'a4';
  const sheets = paginatePreview(document.blocks, paper);
  return (
    <div className={styles.sheets} lang={document.language} dir={document.direction}>
      {sheets.map((blocks, index) => (
        <section
          key={index}
          className={styles.sheet}
          aria-label={t('preview.sheet', { number: index + 1, count: sheets.length })}
        >
          <div className={styles.paper} data-paper={paper}>
            <header className={styles.markLine}>
              <span>{document.header.start}</span>
              <span>{document.header.end}</span>
            </header>
            <div className={documentStyles.blocks}>
              {blocks.map((block, blockIndex) => (
                <BlockView key={blockIndex} block={block} />
              ))}
            </div>
            <footer className={styles.footLine}>
              <span>{document.footer.start}</span>
              <span>
                {t('preview.sheet', { number: index + 1, count: sheets.length })} · {t('preview.mark')}
              </span>
            </footer>
          </div>
        </section>
      ))}
    </div>
  );
}
