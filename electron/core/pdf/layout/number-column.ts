import type { Block } from '#shared/dossier/document-model.ts';
import { itemise } from '../text/itemise.ts';
import type { Shaper } from '../text/shape.ts';
import { toStyledText } from '../text/styled-text.ts';
import type { TextStyle } from './text-style.ts';

/** Points that a short text takes on one line. */
export function naturalWidth(text: string, style: TextStyle, shaper: Shaper): number {
  const styled = toStyledText([{ kind: 'text', text }], style.weight);
  let width = 0;
  for (const { run } of itemise(styled, 'ltr', shaper)) width += run.width;
  return (width * style.size) / 1000;
}

/** The widest of some numbers; all digits of a font are of one width, so the longest ones are enough. */
export function widestNumber(numbers: Iterable<string>, style: TextStyle, shaper: Shaper): number {
  const byLength = new Map<number, string>();
  for (const number of numbers) if (!byLength.has(number.length)) byLength.set(number.length, number);
  const longest = [...byLength].toSorted(([a], [b]) => b - a)[0]?.[1];
  return longest === undefined ? 0 : naturalWidth(longest, style, shaper);
}

/** The numbers in the margin of a document. */
export function* marginNumbers(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.number !== undefined) yield block.number;
  }
}
