import type { BlockOf } from '#shared/dossier/document-model.ts';
import type { BlockContext } from '../layout/block-context.ts';
import { layOutText, textAttributes } from '../layout/lay-out-text.ts';
import type { Piece } from '../layout/piece.ts';
import { textPieces } from '../layout/text-pieces.ts';
import { headingStyles } from '../layout/text-style.ts';
import { plainText } from './plain-text.ts';

/** A heading is nearer to what it heads than to what came before. */
const SPACE_BEFORE = { 1: 26, 2: 20, 3: 17 } as const;
const SPACE_AFTER = { 1: 8, 2: 6, 3: 4 } as const;
const ELEMENTS = ['H1', 'H2', 'H3'] as const;

export function headingBlock(block: BlockOf<'heading'>, context: BlockContext): Iterable<Piece> {
  const { surface, frame } = context;
  // Tags leave out no level (ISO 14289-1, 7.4.2), whatever size a heading is printed in.
  const above = context.headings.levels.filter((level) => level < block.level);
  context.headings.current = plainText(block.inlines);
  context.headings.levels = [...above, block.level];
  const attributes = textAttributes(block.inlines, undefined);
  const element = surface.openElement(ELEMENTS[above.length] ?? 'H3', attributes);
  const text = layOutText(
    {
      inlines: block.inlines,
      style: headingStyles[block.level],
      width: frame.right - frame.left,
      align: 'cell',
      element,
      lang: attributes.lang,
    },
    context,
  );
  return textPieces(text, {
    left: frame.left,
    spaceBefore: SPACE_BEFORE[block.level],
    spaceAfter: SPACE_AFTER[block.level],
    keepWithNext: true,
    startsPart: block.level === 1,
    onFirstLine: (_, top) => {
      const name = context.destinationOf(block.id);
      if (name !== undefined) surface.addDestination(name, top);
      surface.addBookmark(plainText(block.inlines), block.level, top);
    },
    onEnd: () => surface.closeElement(element),
  });
}
