import type { ComponentType } from 'react';
import type { BlockProps, PrintedBlock, TopLevel } from './block-props.ts';
import { FactsBlock } from './facts-block.tsx';
import { HeadingBlock } from './heading-block.tsx';
import { ListBlock } from './list-block.tsx';
import { NoticeBlock } from './notice-block.tsx';
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

interface BlockViewProps {
  readonly block: PrintedBlock;
  readonly topLevel?: TopLevel;
}

export function BlockView(props: BlockViewProps) {
  // The compiler cannot follow that the key and the component belong to the same kind.
  const View = views[props.block.kind] as ComponentType<BlockViewProps>;
  return <View {...props} />;
}
