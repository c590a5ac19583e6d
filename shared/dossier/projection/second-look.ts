import { LetterStrings } from '../../names/letter-strings.ts';
import { PrintedNames } from '../../names/printed-names.ts';
import type { WithheldValues } from './withheld-values.ts';

/** Words of a text that a second look takes for something withheld. */
export interface Seen {
  readonly words: string;
  /** In the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whose name it is; empty for a text or a day. */
  readonly personIds: readonly string[];
}

export interface SecondLook {
  /** How many spellings and texts are looked for. */
  readonly size: number;
  readonly find: (text: string) => Seen[];
}

/**
 * Looks for everything withheld by other means than the projection: strings of letters, with what looks alike made
 * alike (`plain-letters.ts`). A name inside the name of somebody who is shown is none.
 */
export function createSecondLook({ hidden, named, texts }: WithheldValues): SecondLook {
  const names = new PrintedNames([...hidden, ...named]);
  const isHidden = new Set(hidden.map(({ id }) => id));
  const strings = new LetterStrings<string>();
  for (const text of texts) strings.add(text, text);

  return {
    size: names.size + strings.size,
    find(text) {
      const seen = names.find(text).map(({ start, end, values }) => ({
        start,
        end,
        personIds: values.filter((id) => isHidden.has(id)),
      }));
      const repeated = strings
        .find(text, (start, end) => !isDigit(text, start - 1) && !isDigit(text, end))
        .map(({ start, end }) => ({ start, end, personIds: [] }));
      return [...seen.filter(({ personIds }) => personIds.length > 0), ...repeated].map((one) => ({
        ...one,
        words: text.slice(one.start, one.end),
      }));
    },
  };
}

/** A day in figures inside a longer number is none. */
function isDigit(text: string, at: number): boolean {
  return /\p{Nd}/u.test(text.slice(Math.max(0, at), at + 1));
}
