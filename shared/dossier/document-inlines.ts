import type { Block, DossierDocument, Inline } from './document-model.ts';

/** Everything that a document prints, in order, page furniture first. */
export function documentInlines(document: DossierDocument): Inline[] {
  const { header, footer, title, author, subject } = document;
  const furniture = [title, author, subject, header.start, header.end, footer.start, footer.pageLabel];
  return [...furniture.map(plain), ...document.blocks.flatMap(blockInlines)];
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
