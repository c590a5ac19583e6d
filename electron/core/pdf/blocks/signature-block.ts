import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { INK, smallStyle } from '../layout/text-style.ts';

const ROOM_TO_SIGN = 34;
const LINE_WIDTH = 230;
const LINE_HEIGHT = 0.6;

export function signatureBlock(block: BlockOf<'signature'>, context: BlockContext): Piece[] {
  const { surface, frame } = context;
  const left = context.document.direction === 'rtl' ? frame.right - LINE_WIDTH : frame.left;
  return block.labels.map((label) => {
    const inlines = [{ kind: 'text', text: label } as const];
    const element = surface.openElement('P', textAttributes(inlines, undefined));
    const text = layOutText(
      { inlines, style: smallStyle, width: LINE_WIDTH, direction: context.document.direction, element },
      context,
    );
    const textHeight = text.lines.reduce((sum, line) => sum + line.height, 0);
    return {
      height: ROOM_TO_SIGN + 3 + textHeight,
      spaceBefore: 0,
      spaceAfter: 8,
      keepWithNext: false,
      draw: (_, top) => {
        let y = top + ROOM_TO_SIGN;
        surface.mark('artifact');
        surface.fillBox({ left, top: y, width: LINE_WIDTH, height: LINE_HEIGHT }, INK);
        y += 3;
        for (const line of text.lines) {
          line.draw(surface, left, y);
          y += line.height;
        }
        surface.closeElement(element);
      },
    };
  });
}
