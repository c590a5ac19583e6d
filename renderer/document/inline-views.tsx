import type { Inline } from '#shared/dossier/document-model.ts';
import { shownText } from '#shared/text/shown-text.ts';
import styles from './document.module.css';

interface InlineViewsProps {
  readonly inlines: readonly Inline[];
}

/** Runs of text inside a block. Every run keeps its own direction. */
export function InlineViews({ inlines }: InlineViewsProps) {
  return inlines.map((part, index) => <InlineView key={index} part={part} />);
}

function InlineView({ part }: { readonly part: Inline }) {
  switch (part.kind) {
    case 'text': {
      const text = <bdi lang={part.lang}>{shownText(part.text)}</bdi>;
      return part.weight === 'bold' ? <strong>{text}</strong> : text;
    }
    case 'withheld':
      return <span className={styles.withheld}>{part.label}</span>;
    case 'reference':
    default:
      return (
        <button type="button" className={styles.reference} onClick={() => show(part.target)}>
          {part.text}
        </button>
      );
  }
}

/** Ids of blocks are unique in the document, and only one document is previewed at a time. */
export function previewId(blockId: string): string {
  return `preview-${blockId}`;
}

function show(target: string): void {
  document.getElementById(previewId(target))?.scrollIntoView({ block: 'center' });
}
