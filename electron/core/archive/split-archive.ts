import { AppError } from '#shared/errors/app-error.ts';
import type { Pace } from '#core/pace.ts';

/** Where a value stands in the text of an archive. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** The members of the outermost object; of a list its elements. */
export interface ArchiveParts {
  readonly members: ReadonlyMap<string, Slice>;
  readonly lists: ReadonlyMap<string, readonly Slice[]>;
}

/** A record of Casekeep is nested nine deep; a bomb is nested thousands deep. */
const MAX_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Finds the records in the text of an archive without parsing it, so that they can be parsed one by one:
 * `JSON.parse` of the whole would hold everything up for seconds. Whether the slices are JSON is seen when
 * they are parsed. Throws `archive/truncated` when the text ends too early, `archive/no-case` otherwise.
 */
export async function splitArchive(text: string, pace: Pace): Promise<ArchiveParts> {
  const members = new Map<string, Slice>();
  const lists = new Map<string, readonly Slice[]>();
  let at = expect(text, skipBlank(text, 0), OPEN_OBJECT);
  at = skipBlank(text, at);
  while (codeAt(text, at) !== CLOSE_OBJECT) {
    if (members.size > 0) at = skipBlank(text, expect(text, at, COMMA));
    const keyEnd = endOfString(text, at);
    const key = parseKey(text.slice(at, keyEnd));
    // Two of one name: readers disagree about which counts.
    if (members.has(key)) throw invalid();
    const start = skipBlank(text, expect(text, skipBlank(text, keyEnd), COLON));
    if (codeAt(text, start) === OPEN_LIST) {
      const elements = await elementsOf(text, start, pace);
      lists.set(key, elements.slices);
      at = elements.end;
    } else {
      at = endOfValue(text, start);
    }
    members.set(key, { start, end: at });
    at = skipBlank(text, at);
    await pace.step();
  }
  if (skipBlank(text, at + 1) < text.length) throw invalid();
  return { members, lists };
}

async function elementsOf(
  text: string,
  start: number,
  pace: Pace,
): Promise<{ readonly slices: Slice[]; readonly end: number }> {
  const slices: Slice[] = [];
  let at = skipBlank(text, start + 1);
  while (codeAt(text, at) !== CLOSE_LIST) {
    if (slices.length > 0) at = skipBlank(text, expect(text, at, COMMA));
    const end = endOfValue(text, at);
    slices.push({ start: at, end });
    at = skipBlank(text, end);
    await pace.step();
  }
  return { slices, end: at + 1 };
}

function endOfValue(text: string, start: number): number {
  const first = codeAt(text, start);
  if (first === QUOTE) return endOfString(text, start);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return endOfWord(text, start);
  let depth = 0;
  let at = start;
  for (;;) {
    const code = codeAt(text, at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    at += 1;
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      if (depth > MAX_DEPTH) throw invalid();
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = expect(text, start, QUOTE);
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) throw truncated();
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    at += 1;
    if (backslashes % 2 === 0) return at;
  }
}

/** A number, true, false or null. */
function endOfWord(text: string, start: number): number {
  const word = /[-+.\w]+/uy;
  word.lastIndex = start;
  if (!word.test(text)) throw invalid();
  if (word.lastIndex === text.length) throw truncated();
  return word.lastIndex;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \n\r\t'.includes(text.charAt(at))) at += 1;
  return at;
}

function codeAt(text: string, at: number): number {
  if (at >= text.length) throw truncated();
  return text.charCodeAt(at);
}

function expect(text: string, at: number, code: number): number {
  if (codeAt(text, at) !== code) throw invalid();
  return at + 1;
}

function parseKey(slice: string): string {
  try {
    return String(JSON.parse(slice));
  } catch {
    throw invalid();
  }
}

function truncated(): AppError {
  return new AppError('archive/truncated');
}

function invalid(): AppError {
  return new AppError('archive/no-case');
}
