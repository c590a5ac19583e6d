import { plainLetters } from './plain-letters.ts';

/** A string of the list where it stands in a text. Offsets are UTF-16 code units of the text as written. */
export interface FoundString<Value> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly Value[];
  /** How many letters it has. */
  readonly size: number;
}

/** Letters that a string is looked up by first. */
const START = 3;

/**
 * Many strings, found in a text by their letters alone (`plain-letters.ts`). What a place of the text costs
 * depends on how many lengths the strings have that begin so, not on how many there are.
 */
export class LetterStrings<Value> {
  readonly #values = new Map<string, Set<Value>>();
  readonly #lengths = new Map<string, number[]>();

  get size(): number {
    return this.#values.size;
  }

  add(text: string, value: Value): void {
    const { letters } = plainLetters(text);
    if (letters.length < 2) return;
    const values = this.#values.get(letters);
    if (values !== undefined) {
      values.add(value);
      return;
    }
    this.#values.set(letters, new Set([value]));
    const start = letters.slice(0, START);
    const lengths = this.#lengths.get(start);
    if (lengths === undefined) this.#lengths.set(start, [letters.length]);
    else if (!lengths.includes(letters.length)) {
      lengths.push(letters.length);
      lengths.sort((a, b) => b - a);
    }
  }

  /** In order, none overlapping, the longest first where several begin; those that `isHere` takes. */
  find(text: string, isHere: (start: number, end: number, size: number) => boolean): FoundString<Value>[] {
    const found: FoundString<Value>[] = [];
    if (this.size === 0) return found;
    const { letters, offsets } = plainLetters(text);
    for (let at = 0; at < letters.length; at += 1) {
      for (const size of this.#lengthsAt(letters, at)) {
        const values = this.#values.get(letters.slice(at, at + size));
        if (values === undefined) continue;
        const start = offsets[at] ?? 0;
        const last = offsets[at + size - 1] ?? start;
        const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
        if (!isHere(start, end, size)) continue;
        found.push({ start, end, size, values: [...values] });
        at += size - 1;
        break;
      }
    }
    return found;
  }

  #lengthsAt(letters: string, at: number): readonly number[] {
    const start = letters.slice(at, at + START);
    return (
      this.#lengths.get(start) ?? (start.length > 1 ? this.#lengths.get(start.slice(0, 2)) : undefined) ?? []
    );
  }
}
