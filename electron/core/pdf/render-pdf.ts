import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { Block, DossierDocument } from '#shared/dossier/document-model.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { createPace } from '#core/pace.ts';
import { renderBlock } from './blocks/block-renderers.ts';
import type { BlockContext } from './layout/block-context.ts';
import { LineLedger } from './layout/line-ledger.ts';
import { marginNumbers, widestNumber } from './layout/number-column.ts';
import { PageComposer } from './layout/page-composer.ts';
import { pageFrames } from './layout/page-frame.ts';
import { PageFurniture } from './layout/page-furniture.ts';
import type { Piece } from './layout/piece.ts';
import { mutedStyle } from './layout/text-style.ts';
import { openSink, type PdfOutput } from './pdf-output.ts';
import { PdfkitSurface } from './pdfkit-surface.ts';
import { printableDocument } from './printable-document.ts';
import type { FontSet } from './text/font-set.ts';
import { Shaper } from './text/shape.ts';
import type { PageSuffix } from './text/styled-text.ts';

export interface RenderPdfOptions {
  /** The bundled fonts; what none of them has is printed as its code. */
  readonly fonts: FontSet;
  /** A stream, which is not ended here, or a function that resolves when it can take more. */
  readonly output: PdfOutput;
  /** Checked between pages; nothing is written after it. */
  readonly signal?: AbortSignal;
  /** Lets other work of the process run; called between pages. */
  readonly pause?: () => Promise<void>;
  /** Counts blocks, since the number of pages is known only at the end. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface RenderedPdf {
  readonly pages: number;
  readonly bytes: number;
}

/**
 * Prints a document as a tagged PDF. The same document gives the same bytes.
 * Fails with `dossier/nothing-to-print` before anything is written, with `ipc/cancelled`, or with `dossier/not-drawn`
 * where text that was laid out is on no page.
 */
export async function renderPdf(asked: DossierDocument, options: RenderPdfOptions): Promise<RenderedPdf> {
  const { signal, onProgress, fonts } = options;
  const pause = options.pause ?? nextTurn;
  throwIfCancelled(signal);
  if (!asked.blocks.some((block) => block.kind !== 'pageBreak')) {
    throw new AppError('dossier/nothing-to-print');
  }
  const pace = createPace(async () => {
    await pause();
    throwIfCancelled(signal);
  });
  const { document } = await printableDocument(asked, fonts, pace.step);
  const isRtl = document.direction === 'rtl';
  const frame = pageFrames[document.paper ?? 'a4'];
  let pages = 0;
  let bytes = 0;
  let done = 0;
  const sink = openSink(options.output);
  const surface = new PdfkitSurface({
    metadata: document,
    isRtl,
    pageWidth: frame.pageWidth,
    pageHeight: frame.pageHeight,
    write: async (chunk) => {
      throwIfCancelled(signal);
      bytes += chunk.length;
      await sink(chunk);
    },
  });
  const destinations = nameDestinations(document.blocks);
  const shaper = new Shaper(fonts);
  const context: BlockContext = {
    surface,
    shaper,
    pageSuffixOf: pageSuffix(document, destinations),
    widestMarginNumber: widestNumber(marginNumbers(document.blocks), mutedStyle, shaper),
    ledger: new LineLedger(),
    headings: { current: '', levels: [] },
    frame,
    document,
    destinationOf: (id) => destinations.get(id),
  };
  const furniture = new PageFurniture(document, context);
  const composer = new PageComposer(
    surface,
    frame,
    () => furniture.drawOnPage(),
    async () => {
      pages++;
      onProgress?.({ done, total: document.blocks.length });
      await pause();
      throwIfCancelled(signal);
    },
  );

  function* pieces(): Generator<Piece> {
    for (const block of document.blocks) {
      yield* renderBlock(block, context);
      done++;
    }
  }

  await composer.compose(pieces());
  context.ledger.assertAllDrawn();
  await surface.finish((page, total) => furniture.drawPageLabel(page, total));
  onProgress?.({ done, total: document.blocks.length });
  return { pages, bytes };
}

/** Pages are counted at the end; their numbers are given the room of as many digits as they may have. */
function pageSuffix(
  document: DossierDocument,
  destinations: ReadonlyMap<string, string>,
): (blockId: string) => PageSuffix | undefined {
  const [before = '', after = ''] = document.labels.page.split('{page}');
  let characters = 0;
  for (const { text } of documentInlines(document)) characters += text.length;
  const suffix = { before, after, digits: '0'.repeat(digitsOfPages(characters / LEAST_CHARACTERS)) };
  return (blockId) => (destinations.has(blockId) ? suffix : undefined);
}

/** Of a sparse page. */
const LEAST_CHARACTERS = 600;

function digitsOfPages(pages: number): number {
  return Math.max(2, String(Math.ceil(pages)).length);
}

/** Destinations are numbered: block ids are not for readers of the file. */
function nameDestinations(blocks: readonly Block[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const block of blocks) {
    if ('id' in block && block.id !== undefined && !names.has(block.id)) {
      names.set(block.id, `b${String(names.size + 1).padStart(6, '0')}`);
    }
  }
  return names;
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('ipc/cancelled');
}

async function nextTurn(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
