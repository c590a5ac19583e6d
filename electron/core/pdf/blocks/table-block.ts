import type { BlockOf, Inline } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { keepsWithNext, rowPieces, type LaidCell } from '../layout/row-pieces.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { INK, mutedStyle, RULE, tableHeaderStyle, tableStyle } from '../layout/text-style.ts';
import type { StructureElement } from '../layout/pdf-surface.ts';

const GAP = 10;
const SPACE = 10;
const CAPTION_SPACE = 3;
const PADDING = { top: 3.5, bottom: 4 } as const;
const HEADER_RULE_HEIGHT = 0.9;
const RULE_HEIGHT = 0.4;

interface Column {
  readonly left: number;
  readonly width: number;
}

export function* tableBlock(block: BlockOf<'table'>, context: BlockContext): Generator<Piece> {
  const { surface, frame } = context;
  const columns = columnsOf(block, context);
  const table = surface.openElement('Table');
  if (block.caption !== undefined) yield* captionPieces(block.caption, table, context);
  const headers = block.columns.map((column): Inline[] => [{ kind: 'text', text: column.header }]);
  const repeatAbove = () => headerPieces(headers, columns, undefined, context);
  const header = headerPieces(headers, columns, table, context);
  const room = frame.bottom - frame.top - header.reduce((sum, { height }) => sum + height, 0);
  for (const [index, piece] of header.entries()) {
    yield {
      ...piece,
      spaceBefore: index > 0 ? 0 : block.caption === undefined ? SPACE : CAPTION_SPACE,
      keepWithNext: block.rows.length > 0,
      ...(block.rows.length > 0 ? { isTied: true } : {}),
      draw: (_, top) => {
        const name = block.id === undefined ? undefined : context.destinationOf(block.id);
        if (index === 0 && name !== undefined) surface.addDestination(name, top);
        piece.draw(surface, top);
        if (block.rows.length === 0) surface.closeElement(table);
      },
    };
  }
  const last = block.rows.length - 1;
  for (const [index, row] of block.rows.entries()) {
    const cells = layOutRow(row, columns, { table, rowHeader: block.rowHeader ?? 0 }, context);
    yield* rowPieces(
      cells,
      {
        padding: PADDING,
        spaceAfter: index === last ? SPACE : 0,
        keepWithNext: keepsWithNext(index, block.rows.length),
        ...(index === 0 ? { repeatAboveRest: repeatAbove } : { repeatAbove }),
        drawRule: (_, bottom) => drawRule(context, bottom),
        onEnd: () => {
          if (index === last) surface.closeElement(table);
        },
      },
      room,
    );
  }
}

function columnsOf(block: BlockOf<'table'>, context: BlockContext): Column[] {
  const { frame } = context;
  const total = block.columns.reduce((sum, column) => sum + column.share, 0);
  const room = frame.right - frame.left - GAP * (block.columns.length - 1);
  let start = 0;
  return block.columns.map((column) => {
    const width = (room * column.share) / total;
    const left = context.document.direction === 'rtl' ? frame.right - start - width : frame.left + start;
    start += width + GAP;
    return { left, width };
  });
}

function* captionPieces(caption: string, table: StructureElement, context: BlockContext): Generator<Piece> {
  const inlines: Inline[] = [{ kind: 'text', text: caption }];
  const element = context.surface.openElement('Caption', textAttributes(inlines, undefined), table);
  const { frame } = context;
  const text = layOutText({ inlines, style: mutedStyle, width: frame.right - frame.left, element }, context);
  yield* textPieces(text, {
    left: frame.left,
    spaceBefore: SPACE,
    spaceAfter: CAPTION_SPACE,
    keepWithNext: true,
    isTied: true,
  });
}

/** Without a table the header is repeated for the eye only and is no content. */
function headerPieces(
  headers: readonly Inline[][],
  columns: readonly Column[],
  table: StructureElement | undefined,
  context: BlockContext,
): Piece[] {
  const { surface, frame } = context;
  const row = table === undefined ? undefined : surface.openElement('TR', {}, table);
  const cells = columns.map(({ left, width }, index): LaidCell => {
    const inlines = headers[index] ?? [];
    const element =
      row === undefined
        ? undefined
        : surface.openElement('TH', { ...textAttributes(inlines, undefined), scope: 'Column' }, row);
    return {
      left,
      text: layOutText({ inlines, style: tableHeaderStyle, width, align: 'cell', element }, context),
    };
  });
  return rowPieces(
    cells,
    {
      padding: PADDING,
      onFirstLine: () => {
        if (table === undefined) surface.mark('artifact');
      },
      drawRule: (_, bottom) => {
        surface.mark('artifact');
        surface.fillBox(
          {
            left: frame.left,
            top: bottom - HEADER_RULE_HEIGHT,
            width: frame.right - frame.left,
            height: HEADER_RULE_HEIGHT,
          },
          INK,
        );
      },
    },
    Number.POSITIVE_INFINITY,
  );
}

function layOutRow(
  row: readonly Inline[][],
  columns: readonly Column[],
  { table, rowHeader }: { readonly table: StructureElement; readonly rowHeader: number },
  context: BlockContext,
): LaidCell[] {
  const element = context.surface.openElement('TR', {}, table);
  return columns.map(({ left, width }, index) => {
    const inlines = row[index] ?? [];
    const attributes = textAttributes(inlines, undefined);
    const cell =
      index === rowHeader
        ? context.surface.openElement('TH', { ...attributes, scope: 'Row' }, element)
        : context.surface.openElement('TD', attributes, element);
    return {
      left,
      text: layOutText(
        { inlines, style: tableStyle, width, align: 'cell', element: cell, lang: attributes.lang },
        context,
      ),
    };
  });
}

function drawRule(context: BlockContext, bottom: number): void {
  const { surface, frame } = context;
  surface.mark('artifact');
  surface.fillBox(
    { left: frame.left, top: bottom - RULE_HEIGHT, width: frame.right - frame.left, height: RULE_HEIGHT },
    RULE,
  );
}
