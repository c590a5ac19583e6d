import type { Block } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import type { Piece } from '../layout/piece.ts';

/** Lays a block out lazily: long tables and lists are asked for one row at a time. */
export type BlockRenderer<B extends Block> = (block: B, context: BlockContext) => Iterable<Piece>;
