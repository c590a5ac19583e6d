import type { Block, DossierDocument, Inline } from './document-model.ts';

/** A text that a document holds. */
export interface DocumentInline {
  readonly inline: Inline;
  /** What is read of it. */
  readonly text: string;
  /** `metadata` of the file, which no page prints; `header`, `footer`, or kind and number of a block. */
  readonly place: string;
}

/** Everything that a document holds, in order: the file's metadata, page furniture, blocks. */
export function* documentInlines(document: DossierDocument): Generator<DocumentInline> {
  const { header, footer, title, author, subject } = document;
  yield* placed([title, author, subject].map(plain), 'metadata');
  yield* placed([header.start, header.end].map(plain), 'header');
  yield* placed([footer.start, footer.pageLabel].map(plain), 'footer');
  for (const [index, block] of document.blocks.entries()) {
    yield* placed(blockInlines(block), `${block.kind} ${String(index + 1)}`);
  }
}

function* placed(inlines: readonly Inline[], place: string): Generator<DocumentInline> {
  for (const inline of inlines) {
    yield { inline, text: inline.kind === 'withheld' ? inline.label : inline.text, place };
  }
}

function blockInlines(block: Block): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'notice':
      return block.inlines;
    case 'paragraph':
      return block.number === undefined ? block.inlines : [plain(block.number), ...block.inlines];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [plain(label), ...value]);
    case 'list':
      return block.items.flat();
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [plain(block.caption)]),
        ...block.columns.map(({ header }) => plain(header)),
        ...block.rows.flat(2),
      ];
    case 'quote':
      return [...block.inlines, ...(block.translation ?? []), ...(block.attribution ?? [])];
    case 'signature':
      return block.labels.map(plain);
    case 'pageBreak':
    default:
      return [];
  }
}

function plain(text: string): Inline {
  return { kind: 'text', text };
}
