import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { Piece } from '../layout/piece.ts';

export function pageBreakBlock(block: BlockOf<'pageBreak'>): Piece[] {
  return [
    {
      height: 0,
      spaceBefore: 0,
      spaceAfter: 0,
      keepWithNext: false,
      startsPage: block.unlessFits === true ? 'unless-fits' : 'always',
      draw: () => undefined,
    },
  ];
}
