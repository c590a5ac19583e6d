import type { Block, DossierDocument } from '#shared/dossier/document-model.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { createPace } from '#core/pace.ts';
import { renderBlock } from './blocks/block-renderers.ts';
import type { BlockContext } from './layout/block-context.ts';
import { PageComposer } from './layout/page-composer.ts';
import { a4Frame } from './layout/page-frame.ts';
import { PageFurniture } from './layout/page-furniture.ts';
import type { Piece } from './layout/piece.ts';
import { openSink, type PdfOutput } from './pdf-output.ts';
import { PdfkitSurface } from './pdfkit-surface.ts';
import { printableDocument } from './printable-document.ts';
import type { FontSet } from './text/font-set.ts';
import { Shaper } from './text/shape.ts';

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
 * Fails with `dossier/nothing-to-print` before anything is written, or with `ipc/cancelled`.
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
  let pages = 0;
  let bytes = 0;
  let done = 0;
  const sink = openSink(options.output);
  const surface = new PdfkitSurface({
    metadata: document,
    isRtl,
    pageWidth: a4Frame.pageWidth,
    pageHeight: a4Frame.pageHeight,
    write: async (chunk) => {
      throwIfCancelled(signal);
      bytes += chunk.length;
      await sink(chunk);
    },
  });
  const destinations = nameDestinations(document.blocks);
  const context: BlockContext = {
    surface,
    shaper: new Shaper(fonts),
    frame: a4Frame,
    document,
    destinationOf: (id) => destinations.get(id),
  };
  const furniture = new PageFurniture(document, context);
  const composer = new PageComposer(
    surface,
    a4Frame,
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
  await surface.finish((page, total) => furniture.drawPageLabel(page, total));
  onProgress?.({ done, total: document.blocks.length });
  return { pages, bytes };
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
