import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Backdrop, Piece } from '../layout/piece.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { bodyStyle } from '../layout/text-style.ts';
import type { Colour } from '../layout/pdf-surface.ts';

const PADDING = { side: 12, block: 7 } as const;
const BAR_WIDTH = 3;
const SPACE = 10;

const COLOURS: Readonly<Record<'neutral' | 'warning', { readonly bar: Colour; readonly ground: Colour }>> = {
  neutral: { bar: [0.45, 0.5, 0.51], ground: [0.945, 0.95, 0.95] },
  warning: { bar: [0.72, 0.45, 0.05], ground: [0.992, 0.958, 0.88] },
};

export function noticeBlock(block: BlockOf<'notice'>, context: BlockContext): Iterable<Piece> {
  const { surface, frame } = context;
  const attributes = textAttributes(block.inlines, undefined);
  const element = surface.openElement('P', attributes);
  const text = layOutText(
    {
      inlines: block.inlines,
      style: bodyStyle,
      width: frame.right - frame.left - 2 * PADDING.side - BAR_WIDTH,
      element,
      lang: attributes.lang,
    },
    context,
  );
  const isRtlPage = context.document.direction === 'rtl';
  return textPieces(text, {
    left: frame.left + PADDING.side + (isRtlPage ? 0 : BAR_WIDTH),
    spaceBefore: SPACE + PADDING.block,
    spaceAfter: SPACE + PADDING.block,
    backdrop: groundBackdrop(block.tone, context),
    onEnd: () => surface.closeElement(element),
  });
}

function groundBackdrop(tone: 'neutral' | 'warning', context: BlockContext): Backdrop {
  const { left, right } = context.frame;
  const { bar, ground } = COLOURS[tone];
  return {
    draw: (surface, top, bottom) => {
      const box = {
        top: top - PADDING.block,
        height: bottom - top + 2 * PADDING.block,
      };
      surface.mark('artifact');
      surface.fillBox({ ...box, left, width: right - left }, ground);
      const barLeft = context.document.direction === 'rtl' ? right - BAR_WIDTH : left;
      surface.fillBox({ ...box, left: barLeft, width: BAR_WIDTH }, bar);
    },
  };
}
