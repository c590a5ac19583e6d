import type { ComponentType } from 'react';
import type { BlockProps } from './block-props.ts';
import { FactsBlock } from './facts-block.tsx';
import { HeadingBlock } from './heading-block.tsx';
import { ListBlock } from './list-block.tsx';
import { NoticeBlock } from './notice-block.tsx';
import type { PrintedBlock } from './paginate-preview.ts';
import { ParagraphBlock } from './paragraph-block.tsx';
import { QuoteBlock } from './quote-block.tsx';
import { SignatureBlock } from './signature-block.tsx';
import { TableBlock } from './table-block.tsx';

/** A kind of block that has no view here does not compile. */
const views: { readonly [Kind in PrintedBlock['kind']]: ComponentType<BlockProps<Kind>> } = {
  heading: HeadingBlock,
  paragraph: ParagraphBlock,
  facts: FactsBlock,
  list: ListBlock,
  table: TableBlock,
  quote: QuoteBlock,
  notice: NoticeBlock,
  signature: SignatureBlock,
};

export function BlockView({ block }: { readonly block: PrintedBlock }) {
  // The compiler cannot follow that the key and the component belong to the same kind.
  const View = views[block.kind] as ComponentType<{ readonly block: PrintedBlock }>;
  return <View block={block} />;
}
