import { LetterStrings } from '../../names/letter-strings.ts';
import { plainLetters } from '../../names/plain-letters.ts';
import type { PlaceOfWords } from '../name-answer.ts';

/** A stretch of a text, in UTF-16 code units. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly letters: string;
  readonly words: LetterStrings<string>;
}

/**
 * Words that somebody let stand, each in the very text of which it was said. In another text, or in another part
 * of the record, the same words are asked about.
 */
export class StandingWords {
  readonly #places = new Map<string, Place[]>();

  constructor(places: readonly Omit<PlaceOfWords, 'recordId'>[]) {
    for (const { field, text, words } of places) {
      const ofField = this.#places.get(field) ?? [];
      const letters = lettersOf(text);
      const known = ofField.find((place) => place.letters === letters);
      const place = known ?? { letters, words: new LetterStrings<string>() };
      place.words.add(words, words);
      if (known === undefined) this.#places.set(field, [...ofField, place]);
    }
  }

  /** Whether a stretch of what a field shows lies in words that may stand there. What is shown is a piece of what was typed. */
  isStanding(field: string, { text, start, end }: Stretch): boolean {
    return (this.#places.get(field) ?? []).some(
      ({ letters, words }) =>
        words.find(text, () => true).some((one) => one.start <= start && one.end >= end) &&
        letters.includes(lettersOf(text)),
    );
  }
}

/** Letters beside words by which their place in a file is known again. */
const BESIDE = 4;
/** In so many characters are that many letters, whatever else is between them. */
const NEAR = 40;

interface Surrounded {
  readonly before: string;
  readonly after: string;
}

interface StandingPlace extends Surrounded {
  /** Nothing else is in the text, which may be a cell of its own. */
  readonly isAlone: boolean;
}

/** Where words may stand in a file: between the letters between which the document has them. */
export class StandingPlaces {
  readonly #places = new Map<string, StandingPlace[]>();

  /** `before` and `after` are what the document has beside the text. */
  add(stretch: Stretch, before: string, after: string): void {
    const letters = lettersOf(stretch.text.slice(stretch.start, stretch.end));
    const own = besideOf(stretch);
    const place = {
      before: (lettersOf(before.slice(-NEAR)) + own.before).slice(-BESIDE),
      after: (own.after + lettersOf(after.slice(0, NEAR))).slice(0, BESIDE),
      isAlone: letters === lettersOf(stretch.text),
    };
    const known = this.#places.get(letters);
    if (known === undefined) this.#places.set(letters, [place]);
    else known.push(place);
  }

  /** One side is enough: a page, a line or a mark may lie on the other. */
  has(stretch: Stretch): boolean {
    const { before, after } = besideOf(stretch);
    const places = this.#places.get(lettersOf(stretch.text.slice(stretch.start, stretch.end))) ?? [];
    return places.some((place) =>
      before === '' && after === ''
        ? place.isAlone
        : (before !== '' && place.before.endsWith(before)) || (after !== '' && place.after.startsWith(after)),
    );
  }
}

function besideOf({ text, start, end }: Stretch): Surrounded {
  return {
    before: lettersOf(text.slice(Math.max(0, start - NEAR), start)).slice(-BESIDE),
    after: lettersOf(text.slice(end, end + NEAR)).slice(0, BESIDE),
  };
}

function lettersOf(text: string): string {
  return plainLetters(text).letters;
}
