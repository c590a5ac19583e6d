import { directionOf, type Direction } from './text-direction.ts';

/** A stretch of extracted text in one direction, itself in logical order, at its place on the page. */
export interface TextFragment {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const RTL_LETTERS = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const LETTERS = /\p{L}/gu;
const LTR_STRONG = /[\p{L}\p{N}]/u;

/**
 * Puts the fragments of each line, given from left to right, into the order in which they are read. Which letter was
 * first, and so the direction of the block, cannot be seen on the page; `actualText` tells it.
 */
export function toLogicalOrder(
  lines: readonly (readonly TextFragment[])[],
  actualText: string | undefined,
): string[] {
  const byMostLetters = directionOfBlock(lines);
  const direction = actualText === undefined ? byMostLetters : directionOf(actualText, byMostLetters);
  return lines.map((line) => {
    const visual = [...line].sort((a, b) => a.left - b.left || a.width - b.width);
    return reorder(visual, direction)
      .map(({ text }) => text)
      .join('');
  });
}

/** A block that has links or withheld words in it says nothing of its text. */
function directionOfBlock(lines: readonly (readonly TextFragment[])[]): Direction {
  let rtl = 0;
  let all = 0;
  for (const { text } of lines.flat()) {
    rtl += text.match(RTL_LETTERS)?.length ?? 0;
    all += text.match(LETTERS)?.length ?? 0;
  }
  return rtl * 2 > all ? 'rtl' : 'ltr';
}

function reorder(visual: readonly TextFragment[], direction: Direction): TextFragment[] {
  const ordered = direction === 'rtl' ? visual.toReversed() : [...visual];
  let start = 0;
  while (start < ordered.length) {
    if (!runsAgainst(ordered[start], direction)) {
      start++;
      continue;
    }
    let end = start;
    for (let index = start; index < ordered.length && !runsWith(ordered[index], direction); index++) {
      if (runsAgainst(ordered[index], direction)) end = index;
    }
    const run = ordered.slice(start, end + 1).toReversed();
    ordered.splice(start, run.length, ...run);
    start = end + 1;
  }
  return ordered;
}

function runsAgainst(fragment: TextFragment | undefined, direction: Direction): boolean {
  if (fragment === undefined) return false;
  const isRtl = RTL_LETTER.test(fragment.text);
  return direction === 'ltr' ? isRtl : !isRtl && LTR_STRONG.test(fragment.text);
}

function runsWith(fragment: TextFragment | undefined, direction: Direction): boolean {
  if (fragment === undefined) return false;
  const isRtl = RTL_LETTER.test(fragment.text);
  return direction === 'rtl' ? isRtl : !isRtl && LTR_STRONG.test(fragment.text);
}

/** Scripts that break lines between letters, without a space. */
const NO_SPACE_BEFORE_BREAK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—\u0f0b\u0f0c]$/u;
const NO_SPACE_AFTER_BREAK =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Tibetan}\u3000-\u303f\uff00-\uffef“”‘’…—0-9A-Za-z]/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Tibetan}]/u;

/** Joins the lines of a block: with a space where a space was broken at, without one in Chinese and Tibetan. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    const joinsDirectly =
      text !== '' &&
      NO_SPACE_BEFORE_BREAK.test(text) &&
      NO_SPACE_AFTER_BREAK.test(next) &&
      (EAST_ASIAN.test(text.slice(-2)) || EAST_ASIAN.test(next.slice(0, 2)));
    text += text === '' || joinsDirectly ? next : ` ${next}`;
  }
  // Marks that only keep readers from mixing directions up.
  return text.replaceAll(/[\u200e\u200f]/gu, '').replaceAll(/[ \u00a0]+/gu, ' ');
}
