import type { Block, DossierDocument, Inline } from './document-model.ts';

/** Of the inlines of one paragraph, cell, item, label. */
export type MapInlines = (inlines: readonly Inline[]) => Inline[];

/** A document with other texts on its pages; the metadata of the file stays. */
export async function mapDocument(
  document: DossierDocument,
  map: MapInlines,
  pause: () => Promise<void>,
): Promise<DossierDocument> {
  const { header, footer } = document;
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    blocks.push(mapBlock(block, map));
    await pause();
  }
  return {
    ...document,
    header: { start: mapPlain(header.start, map), end: mapPlain(header.end, map) },
    footer: { start: mapPlain(footer.start, map), pageLabel: mapPlain(footer.pageLabel, map) },
    blocks,
  };
}

export function mapBlock(block: Block, map: MapInlines): Block {
  switch (block.kind) {
    case 'heading':
    case 'notice':
      return { ...block, inlines: map(block.inlines) };
    case 'paragraph':
      return {
        ...block,
        ...(block.number === undefined ? {} : { number: mapPlain(block.number, map) }),
        inlines: map(block.inlines),
      };
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, value }) => ({ label: mapPlain(label, map), value: map(value) })),
      };
    case 'list':
      return { ...block, items: block.items.map(map) };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: mapPlain(block.caption, map) }),
        columns: block.columns.map((column) => ({ ...column, header: mapPlain(column.header, map) })),
        rows: block.rows.map((row) => row.map(map)),
      };
    case 'quote':
      return {
        ...block,
        inlines: map(block.inlines),
        ...(block.translation === undefined ? {} : { translation: map(block.translation) }),
        ...(block.attribution === undefined ? {} : { attribution: map(block.attribution) }),
      };
    case 'signature':
      return { ...block, labels: block.labels.map((label) => mapPlain(label, map)) };
    case 'pageBreak':
    default:
      return block;
  }
}

function mapPlain(text: string, map: MapInlines): string {
  return map([{ kind: 'text', text }])
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('');
}
