import type { Block, BlockKind, BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import type { Piece } from '../layout/piece.ts';
import type { BlockRenderer } from './block-renderer.ts';
import { factsBlock } from './facts-block.ts';
import { headingBlock } from './heading-block.ts';
import { listBlock } from './list-block.ts';
import { noticeBlock } from './notice-block.ts';
import { pageBreakBlock } from './page-break-block.ts';
import { paragraphBlock } from './paragraph-block.ts';
import { quoteBlock } from './quote-block.ts';
import { signatureBlock } from './signature-block.ts';
import { tableBlock } from './table-block.ts';

/** A block kind without a renderer does not compile. */
const renderers: { readonly [Kind in BlockKind]: BlockRenderer<BlockOf<Kind>> } = {
  heading: headingBlock,
  paragraph: paragraphBlock,
  facts: factsBlock,
  list: listBlock,
  table: tableBlock,
  quote: quoteBlock,
  notice: noticeBlock,
  signature: signatureBlock,
  pageBreak: pageBreakBlock,
};

export function renderBlock<Kind extends BlockKind>(
  block: BlockOf<Kind>,
  context: BlockContext,
): Iterable<Piece>;
export function renderBlock(block: Block, context: BlockContext): Iterable<Piece> {
  const renderer = renderers[block.kind] as BlockRenderer<Block>;
  return renderer(block, context);
}
