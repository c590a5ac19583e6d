import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { keepsWithNext, rowPieces } from '../layout/row-pieces.ts';
import { bodyStyle, mutedStyle, RULE, smallStyle } from '../layout/text-style.ts';

const LABEL_SHARE = 0.33;
const GAP = 14;
const PADDING = { top: 2.5, bottom: 3 } as const;
const RULE_HEIGHT = 0.4;
const SPACE_BEFORE = 5;
const SPACE = 14;
const CONTINUED_SPACE = 4;

export function* factsBlock(block: BlockOf<'facts'>, context: BlockContext): Generator<Piece> {
  const { surface, frame } = context;
  const width = frame.right - frame.left;
  const labelWidth = width * LABEL_SHARE;
  const valueWidth = width - labelWidth - GAP;
  const isRtlPage = context.document.direction === 'rtl';
  const table = surface.openElement('Table');
  const repeatAbove = continuedAbove(context);
  for (const [index, row] of block.rows.entries()) {
    const rowElement = surface.openElement('TR', {}, table);
    const labelInlines = [{ kind: 'text', text: row.label } as const];
    const label = surface.openElement(
      'TH',
      { ...textAttributes(labelInlines, undefined), scope: 'Row' },
      rowElement,
    );
    const valueAttributes = textAttributes(row.value, undefined);
    const value = surface.openElement('TD', valueAttributes, rowElement);
    const cells = [
      {
        left: isRtlPage ? frame.right - labelWidth : frame.left,
        text: layOutText(
          {
            inlines: labelInlines,
            style: mutedStyle,
            width: labelWidth,
            align: 'cell',
            element: label,
          },
          context,
        ),
      },
      {
        left: isRtlPage ? frame.left : frame.left + labelWidth + GAP,
        text: layOutText(
          {
            inlines: row.value,
            style: bodyStyle,
            width: valueWidth,
            align: 'cell',
            element: value,
            lang: valueAttributes.lang,
          },
          context,
        ),
      },
    ];
    const isLast = index === block.rows.length - 1;
    yield* rowPieces(
      cells,
      {
        padding: PADDING,
        spaceBefore: index === 0 ? SPACE_BEFORE : 0,
        spaceAfter: isLast ? SPACE : 0,
        ...(index === 0 ? { repeatAboveRest: repeatAbove } : { repeatAbove }),
        keepWithNext: keepsWithNext(index, block.rows.length),
        drawRule: (_, bottom) => {
          surface.mark('artifact');
          surface.fillBox({ left: frame.left, top: bottom - RULE_HEIGHT, width, height: RULE_HEIGHT }, RULE);
        },
        onEnd: () => {
          if (isLast) surface.closeElement(table);
        },
      },
      frame.bottom - frame.top,
    );
  }
  if (block.rows.length === 0) surface.closeElement(table);
}

/** Says above what goes on over a page whose it is; for the eye only. */
function continuedAbove(context: BlockContext): () => readonly Piece[] {
  const { surface, frame } = context;
  const heading = context.headings.current;
  if (heading === '') return () => [];
  return () => {
    const inlines = [
      { kind: 'text', text: context.document.labels.continued.replaceAll('{heading}', heading) } as const,
    ];
    const { lines } = layOutText(
      {
        inlines,
        style: smallStyle,
        width: frame.right - frame.left,
        direction: context.document.direction,
      },
      context,
    );
    return lines.map((line, index) => ({
      height: line.height,
      spaceBefore: 0,
      spaceAfter: index === lines.length - 1 ? CONTINUED_SPACE : 0,
      keepWithNext: true,
      draw: (_, top) => {
        surface.mark('artifact');
        line.draw(surface, frame.left, top);
      },
    }));
  };
}
