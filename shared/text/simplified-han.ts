import { from, to } from 'opencc-js/preset/t2cn';

/**
 * A converter of traditional Han characters, and of the variants of Taiwan and Hong Kong, to simplified
 * ones. Character by character, so that a text folds alike wherever it is cut; several traditional
 * characters may share a simplified one.
 */
export function simplifiedHan(text: string): string {
  if (!HAN.test(text)) return text;
  const { characters, pattern } = table();
  return text.replaceAll(pattern, (character) => characters.get(character) ?? character);
}

const HAN = /\p{Script=Han}/u;

interface Table {
  readonly characters: ReadonlyMap<string, string>;
  /** Of the characters that have another form, and of no other: nearly all of a text stays as it is. */
  readonly pattern: RegExp;
}

let loaded: Table | undefined;

function table(): Table {
  if (loaded === undefined) {
    const characters = readCharacters();
    loaded = { characters, pattern: new RegExp(`[${[...characters.keys()].join('')}]`, 'gu') };
  }
  return loaded;
}

function readCharacters(): Map<string, string> {
  const simplified = singleCharacters(to['cn']);
  const result = new Map(simplified);
  for (const region of ['tw', 'hk']) {
    for (const [variant, standard] of singleCharacters(from[region])) {
      const target = simplified.get(standard);
      if (target !== undefined && !simplified.has(variant)) result.set(variant, target);
    }
  }
  for (const [source, target] of result) result.set(source, lastOf(target, result));
  return result;
}

/** A few characters lead to a second one: 薴 → 苧 → 苎. */
function lastOf(character: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = character;
  for (let target = next.get(last); target !== undefined && !seen.has(last); target = next.get(last)) {
    seen.add(last);
    last = target;
  }
  return last;
}

/** Of a dictionary of the form `source target|source target`, the pairs of one character each. */
function singleCharacters(groups: (typeof to)[string] | undefined): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const dictionary of (groups ?? []).flat()) {
    const entries =
      typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
    for (const [source = '', target = ''] of entries) {
      if ([...source].length === 1 && [...target].length === 1) pairs.set(source, target);
    }
  }
  return pairs;
}
