/** Ways to split one word that are followed; a word of a name has one or two. */
const MAX_SPLITS = 4;
/** Longest word that is split: no name in one word is longer. */
const MAX_CHARACTERS = 40;

/**
 * The ways in which a word is a row of known syllables, longest syllables first. Steps are counted, so that a
 * word made to have thousands of readings costs no more than another.
 */
export function splitWord(
  word: string,
  syllables: { readonly has: (one: string) => boolean },
  longest: number,
): string[][] {
  if (word === '' || word.length > MAX_CHARACTERS) return [];
  const found: string[][] = [];
  const dead = new Set<number>();
  const path: string[] = [];
  let steps = 0;
  const follow = (from: number): boolean => {
    if (from === word.length) {
      found.push([...path]);
      return true;
    }
    if (dead.has(from) || found.length >= MAX_SPLITS || steps > 400) return false;
    let isOpen = false;
    for (let length = Math.min(longest, word.length - from); length > 0; length -= 1) {
      steps += 1;
      const syllable = word.slice(from, from + length);
      if (!syllables.has(syllable)) continue;
      path.push(syllable);
      if (follow(from + length)) isOpen = true;
      path.pop();
    }
    if (!isOpen && found.length < MAX_SPLITS) dead.add(from);
    return isOpen;
  };
  follow(0);
  return found;
}

/** More combinations than this say nothing about a name. */
const MAX_CHOICES = 32;

/** Every row of one choice each, joined, the first ones first; none when one place has no choice. */
export function joinedChoices(choices: readonly (readonly string[])[], max = MAX_CHOICES): string[] {
  let rows = [''];
  for (const places of choices) {
    rows = rows.flatMap((row) => places.map((place) => row + place)).slice(0, max);
  }
  return choices.length === 0 ? [] : rows;
}
