import { alphabetReadings, exactLetters, normalSounds, soundKeys } from './alphabet-sounds.ts';
import { isGermanWord, isGivenName, isNameFirst, isOrdinary, isProperName } from './lexicon.ts';
import { isRespect } from './name-endings.ts';
import type { WordHit } from './word-hit.ts';
import type { TextUnit } from './text-units.ts';

export interface WordContext {
  readonly previous: TextUnit | undefined;
  readonly isPreviousJoined: boolean;
  readonly next: TextUnit | undefined;
  readonly isNextJoined: boolean;
  /** "Mr" before it, "Bey" after it. */
  readonly isTitled: boolean;
  readonly isSentenceStart: boolean;
  /** The words around it are German, where a capital says only that it is a noun. */
  readonly isGerman: boolean;
  /** So many people are listened for that what alone says little says nothing. */
  readonly isCrowd: boolean;
}

/** What a word or two are worth that match a part of a name without the other parts beside it. */
export type Verdict = 'certain' | 'finding' | 'none';

/** Letters, and the article, of Arabic words that Uyghur and Kazakh do not write: a likeness alone says nothing there. */
const ARABIC_ALONE = /^ال|[حةطصضظثذعأإ]/u;

/** Shorter parts are in every text. */
const MIN_ALONE = 3;

export function judgeAlone(hit: WordHit, spoken: readonly TextUnit[], context: WordContext): Verdict {
  const { part, grade, isStem } = hit;
  const [first] = spoken;
  if (first === undefined || part.kind === 'short') return 'none';
  if (part.kind === 'whole' || spoken.length > 1) return judgeJoined(hit, spoken, context);
  const letters = exactLetters(first.text);
  const isOwnForm = grade === 'exact' || (grade === 'derived' && !isStem);
  const isSure = isOwnForm || grade === 'derived' || grade === 'known';
  if (part.kind === 'family' || part.isSyllable) return judgeFamily(hit, first, context);
  const length = spokenLength(part, letters);
  if (context.isTitled) return isSure || (!isOrdinary(letters) && letters.length > 3) ? 'finding' : 'none';
  if (length < MIN_ALONE || letters.length < MIN_ALONE) return 'none';
  if (isProperName(letters)) return 'none';
  if (isStem && (isOrdinaryHere(hit, first, letters, context) || isOtherName(part, letters))) return 'none';
  if (
    isStem &&
    part.isOrdinary &&
    (first.letterCase !== 'title' || (context.isSentenceStart && !isNameFirst(part.text)) || context.isCrowd)
  )
    return 'none';
  if (first.isHandle) return isSure && length > 3 && !isOrdinary(letters) ? 'finding' : 'none';
  if (first.letterCase === 'lower') {
    return isOwnForm && length > 3 && !isOrdinary(letters) && !context.isCrowd
      ? 'finding'
      : lowerStem(hit, letters, context);
  }
  if (isSure) return judgeSure(hit, first, letters, context);
  if (context.isCrowd || isOrdinary(letters) || length < (grade === 'slip' ? 5 : 4)) return 'none';
  if (isGivenName(letters) && !(grade === 'sound' && isSameButForVowels(part, letters))) return 'none';
  if (first.script === 'uncased' && (letters.length < 5 || ARABIC_ALONE.test(first.text))) return 'none';
  return 'finding';
}

/** Ekrem and Akram, Murad and Murat: one name by two habits of writing, not two names. */
function isSameButForVowels({ sounds }: WordHit['part'], letters: string): boolean {
  const [own] = soundKeys(sounds);
  return own !== undefined && own === soundKeys(alphabetReadings(letters)[0] ?? '')[0];
}

/** A name of its own that only looks like one with an ending. Russian endings make such ones, so Cyrillic ones stay. */
function isOtherName(part: WordHit['part'], letters: string): boolean {
  return (
    /^[a-z]/u.test(letters) &&
    isGivenName(letters) &&
    !isRespect(normalSounds(letters).slice(part.sounds.length))
  );
}

/** "The Polats": with a capital inside a sentence and an ending, what is a name first of all is one. */
function isOrdinaryHere(
  { part }: WordHit,
  unit: TextUnit,
  letters: string,
  { isSentenceStart, isCrowd }: WordContext,
): boolean {
  if (!isOrdinary(letters)) return false;
  return isCrowd || isSentenceStart || unit.letterCase !== 'title' || !isNameFirst(part.text);
}

/** Two Chinese characters are a whole word of Latin letters. */
function spokenLength(part: WordHit['part'], letters: string): number {
  return part.script === 'alphabet' ? part.length : letters.length;
}

function lowerStem({ part, grade, isStem }: WordHit, letters: string, { isCrowd }: WordContext): Verdict {
  return isStem && grade === 'derived' && part.length > 4 && !isCrowd && !isOrdinary(letters)
    ? 'finding'
    : 'none';
}

function judgeSure(
  { part, grade, isStem }: WordHit,
  unit: TextUnit,
  letters: string,
  context: WordContext,
): Verdict {
  // What is a word in Latin letters (nijat) says little of the same name in others.
  const isWord = isOrdinary(letters) || (part.isOrdinary && unit.script === 'cased');
  if (context.isCrowd && grade === 'known' && (isWord || unit.script === 'uncased')) return 'none';
  if (unit.script === 'uncased') {
    if (isWord || (context.isCrowd && (part.length < 4 || (isStem && part.length < 5)))) return 'none';
    return isCertainForm(part, grade, isStem) ? 'certain' : 'finding';
  }
  if (isWord && grade !== 'known')
    return (context.isSentenceStart && !isNameFirst(part.text)) ||
      context.isCrowd ||
      (context.isGerman && isGermanWord(letters))
      ? 'none'
      : 'finding';
  if (context.isCrowd && (spokenLength(part, letters) < 4 || (isStem && spokenLength(part, letters) < 5)))
    return 'none';
  return isCertainForm(part, grade, isStem) && !isWord ? 'certain' : 'finding';
}

/** A name that is recorded as this one word, also with an ending. */
function isCertainForm(
  { wholeForms, length }: WordHit['part'],
  grade: WordHit['grade'],
  isStem: boolean,
): boolean {
  return wholeForms.length > 0 && grade !== 'known' && length > (isStem ? 4 : 3);
}

/** Millions bear it: it needs a title, an initial, or to stand where a name of one word stands. */
function judgeFamily({ grade }: WordHit, unit: TextUnit, context: WordContext): Verdict {
  const letters = exactLetters(unit.text);
  if (
    grade === 'sound' ||
    grade === 'slip' ||
    unit.letterCase === 'lower' ||
    unit.isHandle ||
    letters.length < 2
  )
    return 'none';
  if (context.isTitled)
    return isProperName(letters)
      ? 'none'
      : isBesideName(context.next, context.isNextJoined)
        ? 'none'
        : 'finding';
  const initial =
    context.isNextJoined &&
    context.next !== undefined &&
    [...context.next.text].length === 1 &&
    context.next.letterCase !== 'lower'
      ? context.next
      : undefined;
  if (initial !== undefined) return 'finding';
  if (context.isCrowd || isProperName(letters) || isOrdinary(letters) || letters.length < MIN_ALONE)
    return 'none';
  const isBeside =
    isBesideName(context.next, context.isNextJoined) ||
    (!context.isSentenceStart &&
      isBesideName(context.previous, context.isPreviousJoined) &&
      !isOrdinary(exactLetters(context.previous?.text ?? '')));
  return isBeside ? 'none' : 'finding';
}

/** Another capital: Officer Wang Jianguo is another Wang. */
function isBesideName(unit: TextUnit | undefined, isJoined: boolean): boolean {
  return unit !== undefined && isJoined && unit.letterCase === 'title' && [...unit.text].length > 1;
}

/** A name, or a given name of several syllables, spelt by one long word or by several. */
function judgeJoined(
  { part, grade, isStem }: WordHit,
  spoken: readonly TextUnit[],
  { isTitled, isCrowd, isSentenceStart }: WordContext,
): Verdict {
  const letters = exactLetters(spoken.map(({ text }) => text).join(''));
  const words = spoken.map(({ text }) => exactLetters(text));
  const length = spokenLength(part, letters);
  const isLower = spoken.every(({ letterCase, isHandle }) => letterCase === 'lower' && !isHandle);
  // "Xi'an" is no Xi An.
  if (isProperName(letters) && (spoken.length === 1 || spoken.at(-1)?.letterCase === 'lower')) return 'none';
  if (
    isLower &&
    (words.every(isOrdinary) ||
      length < 6 ||
      (grade !== 'exact' && (isCrowd || (grade !== 'derived' && words.some(isOrdinary)))))
  )
    return 'none';
  if (length < 4 && !isTitled && grade !== 'exact') return 'none';
  if (part.kind !== 'whole') {
    if (words.every(isOrdinary) && (isSentenceStart || isCrowd)) return 'none';
    return isCrowd && grade !== 'exact' ? 'none' : 'finding';
  }
  if (grade === 'sound' || grade === 'slip')
    return isOrdinary(letters) || isCrowd || length < 6 ? 'none' : 'finding';
  if (grade === 'known' && words.every(isOrdinary)) return 'none';
  if (isOrdinary(letters) && spoken.length === 1)
    return isSentenceStart || isCrowd || isLower ? 'none' : 'finding';
  return grade === 'known' || isStem || length < 5 ? 'finding' : 'certain';
}
