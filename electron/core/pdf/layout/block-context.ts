import type { DossierDocument } from '#shared/dossier/document-model.ts';
import type { LineLedger } from './line-ledger.ts';
import type { PdfSurface } from './pdf-surface.ts';
import type { PageSuffix } from '../text/styled-text.ts';
import type { Shaper } from '../text/shape.ts';
import type { PageFrame } from './page-frame.ts';

/** What a block needs to lay itself out. */
export interface BlockContext {
  readonly surface: PdfSurface;
  readonly shaper: Shaper;
  readonly frame: PageFrame;
  readonly document: Pick<DossierDocument, 'language' | 'direction' | 'labels'>;
  /** The heading under which blocks are being laid out. */
  readonly headings: { current: string; levels: readonly number[] };
  /** Name of the destination of a block in the file; undefined where the document has no such block. */
  /** Points that the widest number in the margin takes. */
  readonly widestMarginNumber: number;
  /** What follows a reference to a block that is in the document. */
  readonly pageSuffixOf: (blockId: string) => PageSuffix | undefined;
  readonly ledger: LineLedger;
  readonly destinationOf: (blockId: string) => string | undefined;
}
