import { findNames } from '#shared/names/find-names.ts';
import { NameIndex } from '#shared/names/name-index.ts';
import type { NameMatch } from '#shared/names/name-match.ts';

/** Takes about 2 ms to look through. */
const PIECE_CHARACTERS = 2_000;

/** What was typed, taken for a name in one form or several, which the engine of names finds in other spellings. */
export class TypedName {
  readonly #index: NameIndex;

  constructor(...forms: readonly string[]) {
    this.#index = new NameIndex([{ id: 'typed', names: forms.map((text) => ({ text })) }]);
  }

  /** The first place of a text where it stands, in any spelling, within a number of characters that are looked through. */
  firstIn(text: string, maxCharacters: number): NameMatch | undefined {
    const end = Math.min(text.length, maxCharacters);
    for (let start = 0; start < end; start += PIECE_CHARACTERS) {
      const from = Math.max(0, start - 100);
      const [match] = findNames(this.#index, text.slice(from, Math.min(end, start + PIECE_CHARACTERS)));
      if (match !== undefined) return { ...match, start: match.start + from, end: match.end + from };
    }
    return undefined;
  }

  /** Everywhere in a short text. */
  allIn(text: string): NameMatch[] {
    return findNames(this.#index, text.slice(0, PIECE_CHARACTERS));
  }
}
