import { foldText } from '#shared/text/fold-text.ts';

export interface Snippet {
  readonly snippet: string;
  /** `[start, end]` of each word found, in UTF-16 code units of the snippet. */
  readonly marks: [number, number][];
}

const SNIPPET_CHARACTERS = 160;
/** How much stands before the first word found. */
const LEAD_CHARACTERS = 40;

/** Folding a text to look for words in it takes about 0.2 ms for 1,000 characters of Chinese. */
const BLOCK_CHARACTERS = 1_000;
/** No word that is typed is longer; words across the border of two blocks are found in the overlap. */
const OVERLAP_CHARACTERS = 200;

/** Limits the work for one page of hits; what lies beyond is shown from its beginning, without marks. */
export interface SnippetBudget {
  characters: number;
}

/**
 * Cuts a snippet from the first of the texts that holds one of the folded words, as it was written. When
 * none does (the word is the label of a code, say) the snippet is the beginning of the first text.
 */
export function cutSnippet(
  texts: readonly string[],
  words: readonly string[],
  budget: SnippetBudget,
): Snippet {
  for (const text of texts) {
    const found = findPlain(text, words) ?? findFolded(text, words, budget);
    if (found !== undefined) return found;
  }
  const first = texts.find((text) => text.trim() !== '') ?? '';
  return { snippet: pieceFrom(first, 0).piece, marks: [] };
}

/** The common case, without folding: the word stands in the text as it was typed, but for its case. */
function findPlain(text: string, words: readonly string[]): Snippet | undefined {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return undefined;
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      if (isWordStart(lower, at)) return snippetAround(text, at, words);
    }
  }
  return undefined;
}

function findFolded(text: string, words: readonly string[], budget: SnippetBudget): Snippet | undefined {
  for (let start = 0; start < text.length && budget.characters > 0; start += BLOCK_CHARACTERS) {
    const block = text.slice(start, start + BLOCK_CHARACTERS + OVERLAP_CHARACTERS).toWellFormed();
    budget.characters -= block.length;
    const folded = matchForm(foldText(block));
    if (!words.some((word) => folded.includes(matchForm(word)))) continue;
    const first = marksIn(block, words)[0];
    if (first !== undefined) return snippetAround(text, start + first[0], words);
  }
  return undefined;
}

function snippetAround(text: string, at: number, words: readonly string[]): Snippet {
  const { piece } = pieceFrom(text, Math.max(0, at - LEAD_CHARACTERS));
  return { snippet: piece, marks: marksIn(piece, words) };
}

/** A piece around one place of a text, with that place marked. */
export function snippetAt(text: string, start: number, end: number): Snippet {
  const from = Math.max(0, start - LEAD_CHARACTERS);
  const { piece, offset } = pieceFrom(text, from);
  const mark: [number, number] = [start - offset, Math.min(end - offset, piece.length)];
  return { snippet: piece, marks: mark[0] < mark[1] ? [mark] : [] };
}

/** A piece that begins and ends between words where it can, with dots where something was cut off. */
function pieceFrom(text: string, from: number): { readonly piece: string; readonly offset: number } {
  const start = from === 0 ? 0 : borderAfter(text, from);
  const end = Math.min(text.length, start + SNIPPET_CHARACTERS);
  const piece = text.slice(start, end).toWellFormed().replaceAll('\n', ' ');
  const lead = start > 0 ? '… ' : '';
  return { piece: `${lead}${piece}${end < text.length ? ' …' : ''}`, offset: start - lead.length };
}

function borderAfter(text: string, from: number): number {
  const border = text.slice(from, from + LEAD_CHARACTERS / 2).search(/\s/u);
  return border < 0 ? from : from + border + 1;
}

/** Where the words stand in a short text, as it is written: `[start, end]`, in order, none overlapping. */
export function marksIn(text: string, words: readonly string[]): [number, number][] {
  const { folded, rawIndexes } = foldWithIndexes(text);
  const found: [number, number][] = [];
  for (const word of words.map(matchForm)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (isWordStart(folded, at)) {
        found.push([rawIndexes[at] ?? 0, rawIndexes[at + word.length] ?? text.length]);
      }
    }
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0));
}

/** Chinese and Tibetan have no spaces between words, so a word may begin anywhere. */
function isWordStart(text: string, at: number): boolean {
  const [character = ''] = text.slice(at);
  if (/[\p{Script=Han}\p{Script=Tibetan}]/u.test(character)) return true;
  return at === 0 || !/[\p{L}\p{N}\p{M}_]/u.test(text.slice(Math.max(0, at - 1), at));
}

/** Folds letter by letter, and keeps from where in the text each folded character comes. */
function foldWithIndexes(text: string): { readonly folded: string; readonly rawIndexes: readonly number[] } {
  let folded = '';
  const rawIndexes: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const form = matchForm(foldLetter(letter));
    for (let unit = 0; unit < form.length; unit += 1) rawIndexes.push(index);
    folded += form;
  }
  rawIndexes.push(text.length);
  return { folded, rawIndexes };
}

/** A few thousand letters make up nearly all text. */
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = remembered.get(letter);
  if (known !== undefined) return known;
  const folded = foldText(letter);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(letter, folded);
  return folded;
}

/** Whether a dotless ya is final cannot be told of a single letter. */
function matchForm(folded: string): string {
  return folded.replaceAll('ى', 'ي');
}
