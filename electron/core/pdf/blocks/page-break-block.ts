import type { Piece } from '../layout/piece.ts';

export function pageBreakBlock(): Piece[] {
  return [
    {
      height: 0,
      spaceBefore: 0,
      spaceAfter: 0,
      keepWithNext: false,
      startsPage: true,
      draw: () => undefined,
    },
  ];
}
