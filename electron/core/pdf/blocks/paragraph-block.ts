import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutLines, layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { bodyStyle, mutedStyle } from '../layout/text-style.ts';

const NUMBER_COLUMN = 30;
const SPACE = 6;

export function paragraphBlock(block: BlockOf<'paragraph'>, context: BlockContext): Iterable<Piece> {
  const { surface, frame } = context;
  const isRtlPage = context.document.direction === 'rtl';
  const column = block.number === undefined ? 0 : NUMBER_COLUMN;
  const prefix = block.number === undefined ? '' : `${block.number} `;
  const attributes = textAttributes(block.inlines, block.lang, prefix);
  const element = surface.openElement('P', attributes);
  const number =
    block.number === undefined
      ? undefined
      : layOutText(
          {
            inlines: [{ kind: 'text', text: block.number }],
            style: mutedStyle,
            width: NUMBER_COLUMN - 6,
            direction: context.document.direction,
            element: surface.openElement('Lbl', {}, element),
          },
          context,
        );
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
  return textPieces(text, {
    left: isRtlPage ? frame.left : frame.left + column,
    spaceBefore: SPACE,
    spaceAfter: SPACE,
    keepWithNext: block.leadsIn === true,
    onFirstLine: (_, top) => {
      const name = block.id === undefined ? undefined : context.destinationOf(block.id);
      if (name !== undefined) surface.addDestination(name, top);
      number?.lines[0]?.draw(surface, isRtlPage ? frame.right - NUMBER_COLUMN + 6 : frame.left, top);
    },
    onEnd: () => surface.closeElement(element),
  });
}
