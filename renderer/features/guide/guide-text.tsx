import { useMemo } from 'react';
import { buildGuide } from '#shared/guide/build-guide.ts';
import { classNames } from '../../components/class-names.ts';
import { BlockView } from '../../document/block-view.tsx';
import documentStyles from '../../document/document.module.css';
import { useUiLanguage } from '../../forms/fields/use-ui-language.ts';
import styles from './guide.module.css';

/** The same words before and after a vault is open, and in the PDFs of `resources/guide`. */
export function GuideText() {
  const uiLanguage = useUiLanguage();
  const guide = useMemo(() => buildGuide(uiLanguage), [uiLanguage]);
  return (
    <article
      className={classNames(documentStyles.inWindow, documentStyles.blocks, styles.text)}
      lang={guide.language}
      dir={guide.direction}
    >
      {guide.blocks.map((block, index) =>
        block.kind === 'pageBreak' ? null : <BlockView key={index} block={block} topLevel={1} />,
      )}
    </article>
  );
}
