import type { Block, DossierDocument, Inline } from '#shared/dossier/document-model.ts';

export interface DocumentText {
  readonly text: string;
  /** Where the text came from in the case, or else where it stands in the document. */
  readonly field: string;
}

/** Every text that is printed, with its place. */
export function* documentTexts(document: DossierDocument): Generator<DocumentText> {
  yield { text: document.header.start, field: 'header' };
  yield { text: document.header.end, field: 'header' };
  yield { text: document.footer.start, field: 'footer' };
  yield { text: document.footer.pageLabel, field: 'footer' };
  for (const [index, block] of document.blocks.entries()) {
    yield* blockTexts(block, `${block.kind} ${String(index + 1)}`);
  }
}

function* blockTexts(block: Block, place: string): Generator<DocumentText> {
  switch (block.kind) {
    case 'paragraph':
      if (block.number !== undefined) yield { text: block.number, field: place };
      yield* inlineTexts(block.inlines, place);
      return;
    case 'heading':
    case 'notice':
      yield* inlineTexts(block.inlines, place);
      return;
    case 'facts':
      for (const row of block.rows) {
        yield { text: row.label, field: place };
        yield* inlineTexts(row.value, place);
      }
      return;
    case 'list':
      for (const item of block.items) yield* inlineTexts(item, place);
      return;
    case 'table':
      if (block.caption !== undefined) yield { text: block.caption, field: place };
      for (const { header } of block.columns) yield { text: header, field: place };
      for (const row of block.rows) for (const cell of row) yield* inlineTexts(cell, place);
      return;
    case 'quote':
      yield* inlineTexts(block.inlines, place);
      yield* inlineTexts(block.translation ?? [], place);
      yield* inlineTexts(block.attribution ?? [], place);
      return;
    case 'signature':
      for (const label of block.labels) yield { text: label, field: place };
      return;
    case 'pageBreak':
  }
}

function* inlineTexts(inlines: readonly Inline[], place: string): Generator<DocumentText> {
  for (const inline of inlines) {
    if (inline.kind === 'withheld') yield { text: inline.label, field: place };
    else if (inline.kind === 'text') yield { text: inline.text, field: inline.field ?? place };
    else yield { text: inline.text, field: place };
  }
}
