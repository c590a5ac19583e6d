import { TRAILING_SPACES, type ShapedRun, type Shaper } from './shape.ts';
import type { PlacedRun } from './placed-run.ts';

/** Runs of one direction beside each other, from left to right. */
export interface Stretch {
  readonly isRtl: boolean;
  /** Of the first of them, in the order of reading. */
  position: number;
  runs: PlacedRun[];
}

/**
 * Marks that readers need where a line goes on to the left: poppler takes a space or sign before a left-to-right stretch
 * for part of it, unless a right-to-left mark is between; pdf.js leaves out a space at the border of two pieces, unless
 * it belongs to a sign, and a sign that begins with a space is one to it.
 */
const BEFORE_LTR = '\u200f';
const BEFORE_SPACE = '\u200e';

/**
 * Stretches in the order of reading, as most readers copy what is drawn. Where the next one stands to the left of the
 * last, the space between them is said by a sign beside it and not drawn.
 */
export function joinStretches(stretches: readonly Stretch[], shaper: Shaper): PlacedRun[] {
  const ordered = stretches.toSorted((a, b) => a.position - b.position);
  for (const [index, next] of ordered.entries()) {
    const last = ordered[index - 1];
    if (last === undefined || leftOf(next) > leftOf(last)) continue;
    const hasSpace = [takeSpaceAfter(last, shaper), takeSpaceBefore(next)].includes(true);
    if (!next.isRtl) sayBefore(next, `${BEFORE_LTR}${hasSpace ? `${BEFORE_SPACE} ` : ''}`);
    else if (hasSpace) sayAfter(last, ' ');
  }
  return ordered.flatMap(({ runs }) => runs);
}

function leftOf({ runs }: Stretch): number {
  return runs[0]?.x ?? 0;
}

/** Whether there was one. */
function takeSpaceAfter(stretch: Stretch, shaper: Shaper): boolean {
  const index = stretch.isRtl ? 0 : stretch.runs.length - 1;
  const placed = stretch.runs[index];
  if (placed === undefined || !TRAILING_SPACES.test(placed.run.text)) return false;
  const { run, size } = placed;
  const text = run.text.replace(TRAILING_SPACES, '');
  if (text === '') {
    if (stretch.runs.length === 1) return false;
    stretch.runs = stretch.runs.toSpliced(index, 1);
    return true;
  }
  const word = shaper.shape(run.face.family, run.face.weight, run.isRtl, text);
  const x = stretch.isRtl ? placed.x + ((run.width - word.width) * size) / 1000 : placed.x;
  stretch.runs = stretch.runs.with(index, { ...placed, run: word, x });
  return true;
}

function takeSpaceBefore(stretch: Stretch): boolean {
  const index = stretch.isRtl ? stretch.runs.length - 1 : 0;
  const placed = stretch.runs[index];
  if (placed === undefined || placed.run.trailingSpace < placed.run.width || stretch.runs.length === 1)
    return false;
  stretch.runs = stretch.runs.toSpliced(index, 1);
  return true;
}

function sayBefore(stretch: Stretch, words: string): void {
  const [placed] = stretch.runs;
  if (placed === undefined || placed.run.isRtl) return;
  const index = placed.run.texts.findIndex((text) => text.trim() !== '');
  stretch.runs = stretch.runs.with(0, { ...placed, run: saying(placed.run, index, (text) => words + text) });
}

function sayAfter(stretch: Stretch, words: string): void {
  const at = stretch.runs.length - 1;
  const placed = stretch.runs[at];
  if (placed === undefined || placed.run.isRtl) return;
  const index = placed.run.texts.findLastIndex((text) => text.trim() !== '');
  stretch.runs = stretch.runs.with(at, { ...placed, run: saying(placed.run, index, (text) => text + words) });
}

function saying(run: ShapedRun, index: number, change: (text: string) => string): ShapedRun {
  return index < 0 ? run : { ...run, texts: run.texts.with(index, change(run.texts[index] ?? '')) };
}
