import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { keepsWithNext, rowPieces } from '../layout/row-pieces.ts';
import { bodyStyle, mutedStyle, RULE } from '../layout/text-style.ts';

const LABEL_SHARE = 0.33;
const GAP = 14;
const PADDING = { top: 2.5, bottom: 3 } as const;
const RULE_HEIGHT = 0.4;
const SPACE = 16;

export function* factsBlock(block: BlockOf<'facts'>, context: BlockContext): Generator<Piece> {
  const { surface, frame } = context;
  const width = frame.right - frame.left;
  const labelWidth = width * LABEL_SHARE;
  const valueWidth = width - labelWidth - GAP;
  const isRtlPage = context.document.direction === 'rtl';
  const table = surface.openElement('Table');
  if (block.rows.length > 0) yield spaceAbove(SPACE / 2);
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
        spaceAfter: isLast ? SPACE : 0,
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

/** Keeps with the rows, or a heading above would keep with the space alone. */
function spaceAbove(height: number): Piece {
  return { height: 0, spaceBefore: height, spaceAfter: height, keepWithNext: true, draw: () => undefined };
}
