import type { BlockOf, Inline } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes, type LaidText } from '../layout/lay-out-text.ts';
import type { Backdrop, Piece } from '../layout/piece.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { bodyStyle, RULE, smallStyle, type TextStyle } from '../layout/text-style.ts';

const INDENT = 16;
const BAR_WIDTH = 2;
const SPACE = 9;

export function* quoteBlock(block: BlockOf<'quote'>, context: BlockContext): Generator<Piece> {
  const { surface, frame } = context;
  const quote = surface.openElement('BlockQuote');
  const parts: LaidText[] = [layOut(block.inlines, bodyStyle, block.lang)];
  if (block.translation !== undefined) parts.push(layOut(block.translation, bodyStyle, undefined));
  if (block.attribution !== undefined) parts.push(layOut(block.attribution, smallStyle, undefined));
  // One bar beside all parts that begin on its side.
  const bars = { ltr: barBackdrop(frame.left), rtl: barBackdrop(frame.right - BAR_WIDTH) };
  const last = parts.length - 1;
  for (const [index, text] of parts.entries()) {
    yield* textPieces(text, {
      left: text.direction === 'rtl' ? frame.left : frame.left + INDENT,
      spaceBefore: index === 0 ? SPACE : 3,
      spaceAfter: index === last ? SPACE : 3,
      keepWithNext: index !== last && text.lines.length < 3,
      backdrop: bars[text.direction],
      onEnd: () => {
        if (index === last) surface.closeElement(quote);
      },
    });
  }

  function layOut(inlines: readonly Inline[], style: TextStyle, lang: string | undefined): LaidText {
    const attributes = textAttributes(inlines, lang);
    const element = surface.openElement('P', attributes, quote);
    const width = frame.right - frame.left - INDENT;
    return layOutText({ inlines, style, width, element, lang: attributes.lang }, context);
  }
}

function barBackdrop(left: number): Backdrop {
  return {
    draw: (surface, top, bottom) => {
      surface.mark('artifact');
      surface.fillBox({ left, top, width: BAR_WIDTH, height: bottom - top }, RULE);
    },
  };
}
