import type { Line } from './break-lines.ts';
import { joinStretches, type Stretch } from './join-stretches.ts';
import type { TextPiece } from './itemise.ts';
import type { PlacedRun } from './placed-run.ts';
import type { Shaper } from './shape.ts';
import type { Direction } from './text-direction.ts';

export interface LinePlace {
  readonly base: Direction;
  /** Edges of the frame in points. */
  readonly left: number;
  readonly right: number;
  /** Edge at which the line stands. */
  readonly edge: 'left' | 'right';
  readonly sizeOf: (span: number) => number;
}

/**
 * Puts the pieces of a line at their places in visual order (UAX 9 L2), and gives them in an order in which most readers
 * copy them: stretches of one direction as they are read, inside each from left to right. A space at the line end hangs
 * outside the frame (L1).
 */
export function placeRuns(line: Line, place: LinePlace, shaper: Shaper): PlacedRun[] {
  const isRtl = place.base === 'rtl';
  const visual = toVisualOrder(line.pieces);
  let width = 0;
  for (const piece of visual) width += widthOf(piece, place);
  let x = place.edge === 'right' ? place.right - width : place.left;
  const order = new Map(line.pieces.map((piece, index) => [piece, index]));
  const stretches: Stretch[] = [];
  const space = line.endsWord ? spaceAfter(line, isRtl, shaper) : undefined;
  const put = (piece: TextPiece, left: number, position: number) => {
    const isRtlPiece = (piece.level & 1) === 1;
    const run = at(piece, left, place);
    const last = stretches.at(-1);
    if (last !== undefined && last.isRtl === isRtlPiece) {
      last.runs.push(run);
      last.position = Math.min(last.position, position);
    } else stretches.push({ isRtl: isRtlPiece, position, runs: [run] });
  };
  if (isRtl && space !== undefined) put(space, x - widthOf(space, place), line.pieces.length);
  for (const piece of visual) {
    put(piece, x, order.get(piece) ?? 0);
    x += widthOf(piece, place);
  }
  if (!isRtl && space !== undefined) put(space, x, line.pieces.length);
  const [first] = stretches;
  return stretches.length < 2 ? (first?.runs ?? []) : joinStretches(stretches, shaper);
}

function at(piece: TextPiece, x: number, place: LinePlace): PlacedRun {
  return { run: piece.run, x, size: place.sizeOf(piece.span), span: piece.span };
}

function widthOf(piece: TextPiece, place: LinePlace): number {
  return (piece.run.width * place.sizeOf(piece.span)) / 1000;
}

function spaceAfter(line: Line, isRtl: boolean, shaper: Shaper): TextPiece | undefined {
  const last = line.pieces.at(-1);
  if (last === undefined) return undefined;
  const { family, weight } = last.run.face;
  const run = shaper.shape(family, weight, isRtl, ' ');
  return { run, level: isRtl ? 1 : 0, span: last.span, canBreakAfter: false };
}

function toVisualOrder(pieces: readonly TextPiece[]): readonly TextPiece[] {
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const { level } of pieces) {
    if (level > highest) highest = level;
    if ((level & 1) === 1 && level < lowestOdd) lowestOdd = level;
  }
  if (highest === 0) return pieces;
  const visual = [...pieces];
  for (let level = highest; level >= lowestOdd; level--) reverseFrom(visual, level);
  return visual;
}

function reverseFrom(visual: TextPiece[], level: number): void {
  for (let start = 0; start < visual.length; start++) {
    if ((visual[start]?.level ?? 0) < level) continue;
    let end = start;
    while (end < visual.length && (visual[end]?.level ?? 0) >= level) end++;
    const reversed = visual.slice(start, end).toReversed();
    visual.splice(start, reversed.length, ...reversed);
    start = end;
  }
}
