import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import { naturalWidth } from '../layout/number-column.ts';
import type { Piece } from '../layout/piece.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { bodyStyle } from '../layout/text-style.ts';

const MARKER_COLUMN = 20;
const MARKER_GAP = 5;
const ITEM_SPACE = 3;
const LIST_SPACE = 6;

export function* listBlock(block: BlockOf<'list'>, context: BlockContext): Generator<Piece> {
  const { surface, frame } = context;
  const isRtlPage = context.document.direction === 'rtl';
  const list = surface.openElement('L', { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const last = block.items.length - 1;
  const lastMarker = block.ordered ? `${String(block.items.length)}.` : '•';
  const column = Math.max(MARKER_COLUMN, naturalWidth(lastMarker, bodyStyle, context.shaper) + MARKER_GAP);
  for (const [index, inlines] of block.items.entries()) {
    const item = surface.openElement('LI', {}, list);
    const marker = layOutText(
      {
        inlines: [{ kind: 'text', text: block.ordered ? `${String(index + 1)}.` : '•' }],
        style: bodyStyle,
        width: column,
        direction: context.document.direction,
        element: surface.openElement('Lbl', {}, item),
      },
      context,
    );
    const attributes = textAttributes(inlines, undefined);
    const text = layOutText(
      {
        inlines,
        style: bodyStyle,
        width: frame.right - frame.left - column,
        element: surface.openElement('LBody', attributes, item),
        lang: attributes.lang,
      },
      context,
    );
    yield* textPieces(text, {
      left: isRtlPage ? frame.left : frame.left + column,
      spaceBefore: index === 0 ? LIST_SPACE : ITEM_SPACE,
      spaceAfter: index === last ? LIST_SPACE : ITEM_SPACE,
      onFirstLine: (_, top) =>
        marker.lines[0]?.draw(surface, isRtlPage ? frame.right - column : frame.left, top),
      onEnd: () => {
        if (index === last) surface.closeElement(list);
      },
    });
  }
  if (block.items.length === 0) surface.closeElement(list);
}
