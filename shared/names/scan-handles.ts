import { alphabetReadings, exactLetters } from './alphabet-sounds.ts';
import { pinyinKey } from './chinese-sounds.ts';
import { isOrdinary } from './lexicon.ts';
import type { IndexedPart, NameIndex } from './name-index.ts';
import type { MatchReason, NameMatch } from './name-match.ts';
import type { TextUnit } from './text-units.ts';

/** A name inside a longer word of a user name or an address has at least so many letters. */
const MIN_INSIDE = 5;
const MAX_INSIDE = 24;
/** Of a longer word of an address the beginning is looked through piece by piece; no system takes longer names. */
const MAX_HANDLE = 400;

/** Names as accounts and addresses have them: jwang, freeayshem, whereisalimtursun. */
export function handleMatches(index: NameIndex, unit: TextUnit): NameMatch[] {
  if (!unit.isHandle || unit.script !== 'cased') return [];
  const letters = exactLetters(unit.text);
  const match = (parts: readonly IndexedPart[], reason: MatchReason): NameMatch[] =>
    parts.length === 0
      ? []
      : [
          {
            start: unit.start,
            end: unit.end,
            forms: parts.flatMap(({ forms }) => forms),
            reason,
            isWhole: false,
            isCertain: false,
          },
        ];
  const called = [
    ...index.find(`e:${pinyinKey(letters)}`),
    ...alphabetReadings(letters).flatMap((sounds) => index.find(`e~${sounds}`)),
  ];
  if (called.length > 0 && !isOrdinary(letters))
    return match(
      called.map(({ part }) => part),
      'handle',
    );
  return match(insideOf(index, letters.slice(0, MAX_HANDLE)), 'inside');
}

function insideOf(index: NameIndex, letters: string): IndexedPart[] {
  const found: IndexedPart[] = [];
  for (let start = 0; start + MIN_INSIDE <= letters.length; start += 1) {
    for (let length = MIN_INSIDE; length <= Math.min(MAX_INSIDE, letters.length - start); length += 1) {
      if (length === letters.length) continue;
      const piece = letters.slice(start, start + length);
      const parts = [...index.find(`=${piece}`), ...(length > 6 ? index.find(`p:${piece}`) : [])].map(
        ({ part }) => part,
      );
      found.push(
        ...parts.filter((part) =>
          part.kind === 'whole'
            ? part.length > 5 || part.script === 'han'
            : !index.isCrowd && part.kind !== 'family' && !part.isOrdinary,
        ),
      );
    }
  }
  return found.filter(({ script, length }) => script === 'han' || length >= MIN_INSIDE);
}

const ABBREVIATIONS = new Set(
  'un eu usa uk prc ccp mps fbi ngo vpn sim id pdf sms gps ip cctv uhrp wuc hrw cpc npc psb nsb dna hiv tv pc ok am pm'.split(
    ' ',
  ),
);

/** A. T. and WJW: the first letters of all parts. */
export function initialMatches(
  index: NameIndex,
  text: string,
  units: readonly TextUnit[],
  at: number,
): NameMatch[] {
  const unit = units[at];
  if (unit === undefined || index.isCrowd || unit.script !== 'cased' || unit.isHandle) return [];
  let end = unit.end;
  let letters = '';
  if (unit.letterCase === 'upper' && /^\p{Lu}{3,4}$/u.test(unit.text)) letters = unit.text;
  else {
    for (let next = at; next < Math.min(units.length, at + 4); next += 1) {
      const one = units[next];
      if (
        one === undefined ||
        !/^\p{Lu}$/u.test(one.text) ||
        text.slice(one.end, one.end + 1) !== '.' ||
        one.start - end > 1
      )
        break;
      letters += one.text;
      end = one.end;
    }
    if (letters.length < 2 || /^\p{Lu}\.\s?$/u.test(text.slice(Math.max(0, unit.start - 3), unit.start)))
      return [];
  }
  const key = exactLetters(letters);
  const parts = ABBREVIATIONS.has(key) ? [] : index.find(`i:${key}`);
  return parts.length === 0
    ? []
    : [
        {
          start: unit.start,
          end,
          forms: parts.flatMap(({ part }) => part.forms),
          reason: 'initials',
          isWhole: false,
          isCertain: false,
        },
      ];
}
