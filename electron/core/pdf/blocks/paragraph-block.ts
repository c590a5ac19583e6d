import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutLines, layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { bodyStyle, mutedStyle } from '../layout/text-style.ts';

const NUMBER_COLUMN = 30;
const NUMBER_GAP = 6;
const SPACE = 6;

export function paragraphBlock(block: BlockOf<'paragraph'>, context: BlockContext): Iterable<Piece> {
  const { surface, frame } = context;
  const column =
    block.number === undefined ? 0 : Math.max(NUMBER_COLUMN, context.widestMarginNumber + NUMBER_GAP);
  const prefix = block.number === undefined ? '' : `${block.number} `;
  const attributes = textAttributes(block.inlines, block.lang, prefix);
  const element = surface.openElement('P', attributes);
  const labelElement = block.number === undefined ? undefined : surface.openElement('Lbl', {}, element);
  const text = layOutLines(
    {
      inlines: block.inlines,
      style: bodyStyle,
      width: frame.right - frame.left - column,
      direction: block.direction,
      element,
      lang: attributes.lang,
    },
    context,
  );
  // The number stands where the lines begin.
  const isRtl = text.direction === 'rtl';
  const number =
    block.number === undefined
      ? []
      : layOutText(
          {
            inlines: [{ kind: 'text', text: block.number }],
            style: mutedStyle,
            width: column - NUMBER_GAP,
            direction: text.direction,
            element: labelElement,
          },
          context,
        ).lines;
  return textPieces(text, {
    left: isRtl ? frame.left : frame.left + column,
    spaceBefore: SPACE,
    spaceAfter: SPACE,
    keepWithNext: block.leadsIn === true,
    onFirstLine: (_, top) => {
      const name = block.id === undefined ? undefined : context.destinationOf(block.id);
      if (name !== undefined) surface.addDestination(name, top);
      for (const line of number) {
        line.draw(surface, isRtl ? frame.right - column + NUMBER_GAP : frame.left, top);
      }
    },
    onEnd: () => surface.closeElement(element),
  });
}
