import type { DossierDocument } from '#shared/dossier/document-model.ts';
import type { PdfSurface } from './pdf-surface.ts';
import type { Shaper } from '../text/shape.ts';
import type { PageFrame } from './page-frame.ts';

/** What a block needs to lay itself out. */
export interface BlockContext {
  readonly surface: PdfSurface;
  readonly shaper: Shaper;
  readonly frame: PageFrame;
  readonly document: Pick<DossierDocument, 'language' | 'direction'>;
  /** Name of the destination of a block in the file; undefined where the document has no such block. */
  readonly destinationOf: (blockId: string) => string | undefined;
}
