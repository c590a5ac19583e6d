import { exactLetters, vowelsAgree } from './alphabet-sounds.ts';
import { isSentenceStart } from './sentence-start.ts';
import { pinyinKey } from './chinese-sounds.ts';
import { judgeAlone, type WordContext } from './judge-word.ts';
import { isOrdinary, isProperName, isTitleAfter, isTitleBefore } from './lexicon.ts';
import type { NameIndex, RecordedForm } from './name-index.ts';
import type { NameMatch } from './name-match.ts';
import { isJoined, joinOf, textUnits, type Join, type TextUnit } from './text-units.ts';
import { joinedHits } from './join-units.ts';
import { endsWord, followsAsWord } from './tibetan-words.ts';
import { isTransliteration, isUnmistakable } from './tibetan-sounds.ts';
import type { WordHit } from './word-hit.ts';
import { grades, textKeys, type Grade } from './word-keys.ts';
import { handleMatches, initialMatches } from './scan-handles.ts';

const MAX_PARTS = 4;
/** Words that are remembered with what they may be; texts repeat their words. */
const MAX_REMEMBERED = 50_000;
const remembered = new WeakMap<NameIndex, Map<string, readonly WordHit[]>>();

/** Names in the words of a text: everything but running Chinese. */
export function scanWords(index: NameIndex, text: string): NameMatch[] {
  const units = textUnits(text);
  const joins = units.map((unit, at) => (at === 0 ? 'none' : joinOf(text, units[at - 1] ?? unit, unit)));
  const hits = units.map((unit, at) => hitsAt(index, units, joins, at, unit));
  const matches: NameMatch[] = [];
  units.forEach((unit, at) => {
    if (isInBrand(units, at)) return;
    if ((hits[at] ?? []).length > 0) {
      const whole = assemble(index, units, joins, hits, at);
      if (whole !== undefined) matches.push(whole);
      matches.push(...aloneMatches(index, text, units, joins, hits, at));
    }
    matches.push(...calledMatches(index, units, joins, at));
    matches.push(...handleMatches(index, unit));
    matches.push(...initialMatches(index, text, units, at));
  });
  return matches;
}

/** TikTok is no Tik. */
function isInBrand(units: readonly TextUnit[], at: number): boolean {
  let [first, last] = [at, at];
  while (units[first]?.isGlued === true) first -= 1;
  while (units[last + 1]?.isGlued === true) last += 1;
  if (first === last || last - first > MAX_PARTS) return false;
  const letters = units.slice(first, last + 1).map(({ text }) => exactLetters(text));
  return isProperName(letters.join(''));
}

function hitsAt(
  index: NameIndex,
  units: readonly TextUnit[],
  joins: readonly Join[],
  at: number,
  unit: TextUnit,
): readonly WordHit[] {
  const single = unit.script === 'tibetan' ? [] : wordHits(index, unit.text);
  const joined = joinedHits(index, units, joins, at);
  return joined.length === 0 ? single : [...joined, ...single];
}

function wordHits(index: NameIndex, word: string): readonly WordHit[] {
  let known = remembered.get(index);
  if (known === undefined) {
    known = new Map();
    remembered.set(index, known);
  }
  let hits = known.get(word);
  if (hits === undefined) {
    hits = readWordHits(index, word);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(word, hits);
  }
  return hits;
}

function readWordHits(index: NameIndex, word: string): WordHit[] {
  const found = new Map<number, WordHit>();
  const letters = exactLetters(word);
  for (const { key, grade, sinified, spelt, isStem = false } of textKeys(word)) {
    for (const { part, grade: own } of index.find(key)) {
      if (sinified !== undefined && !vowelsAgree(part.sounds, sinified)) continue;
      if (spelt !== undefined && (!part.isSinified || !vowelsAgree(spelt, part.sounds))) continue;
      const worse = grades[Math.max(grades.indexOf(grade), grades.indexOf(own))] ?? 'slip';
      if (worse === 'slip' && part.script === 'alphabet' && Math.abs(part.length - letters.length) > 2)
        continue;
      const known = found.get(part.number);
      if (known === undefined || grades.indexOf(worse) < grades.indexOf(known.grade)) {
        found.set(part.number, { part, grade: worse, units: 1, isStem });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade));
}

/** The longest row of parts from here on that are a recorded form together. */
function assemble(
  index: NameIndex,
  units: readonly TextUnit[],
  joins: readonly Join[],
  hits: readonly (readonly WordHit[])[],
  at: number,
): NameMatch | undefined {
  let best:
    | {
        readonly row: readonly WordHit[];
        readonly forms: readonly RecordedForm[];
        readonly isWhole: boolean;
        readonly end: number;
      }
    | undefined;
  let steps = 0;
  const follow = (row: readonly WordHit[], next: number): void => {
    if (row.length > 1) {
      const parts = row.map(({ part }) => part);
      const forms = index.formsOf(parts);
      const isWhole = forms.length > 0;
      const all = isWhole ? forms : row.length === 2 ? index.longerFormsOf(parts) : [];
      const end = next - 1;
      if (
        all.length > 0 &&
        (best === undefined ||
          (isWhole && !best.isWhole) ||
          (isWhole === best.isWhole && weight(row) < weight(best.row)) ||
          (isWhole === best.isWhole && end > best.end))
      ) {
        best = { row, forms: all, isWhole, end };
      }
    }
    if (row.length === MAX_PARTS || (next > at && joins[next] === 'none') || steps > 2_000) return;
    for (const hit of hits[next] ?? []) {
      steps += 1;
      if (hit.grade === 'slip' && row.some(({ grade }) => grade === 'slip')) continue;
      if (hit.part.kind === 'whole' || hit.part.kind === 'short') continue;
      follow([...row, hit], next + hit.units);
    }
  };
  for (const hit of hits[at] ?? []) {
    if (hit.part.kind !== 'whole' && hit.part.kind !== 'short') follow([hit], at + hit.units);
  }
  if (best === undefined) return undefined;
  const { row, forms, isWhole, end } = best;
  const spoken = units.slice(at, end + 1);
  const letters = spoken.map(({ text }) => exactLetters(text));
  // A row of small ordinary words ("can wang", "man li") is a name by chance.
  const isLower = spoken.every(({ letterCase, isHandle }) => letterCase === 'lower' && !isHandle);
  if (isProperName(letters.join('')) && spoken.at(-1)?.letterCase === 'lower') return undefined;
  const isTransliterated =
    letters.every(isTransliteration) &&
    (letters.some(isUnmistakable) ||
      (row.every(({ units: count }) => count > 1) && !letters.every(isOrdinary)));
  if (
    isLower &&
    !isTransliterated &&
    (letters.every(isOrdinary) || row.some(({ grade }) => grades.indexOf(grade) > 1))
  )
    return undefined;
  if (isLower && index.isCrowd && (row.some(({ grade }) => grade !== 'exact') || letters.some(isOrdinary)))
    return undefined;
  const grade = row.reduce<Grade>(
    (worst, one) => (grades.indexOf(one.grade) > grades.indexOf(worst) ? one.grade : worst),
    'exact',
  );
  const isPlain = spoken.every(
    ({ letterCase }, position) => letterCase !== 'lower' || !isOrdinary(letters[position] ?? ''),
  );
  return {
    start: spoken[0]?.start ?? 0,
    end: spoken.at(-1)?.end ?? 0,
    forms,
    reason: grade,
    isWhole,
    isCertain: isWhole && isPlain && (grade === 'exact' || grade === 'derived'),
  };
}

function weight(row: readonly WordHit[]): number {
  return row.reduce((sum, { grade }) => sum + grades.indexOf(grade), 0);
}

function aloneMatches(
  index: NameIndex,
  text: string,
  units: readonly TextUnit[],
  joins: readonly Join[],
  hits: readonly (readonly WordHit[])[],
  at: number,
): NameMatch[] {
  const matches: NameMatch[] = [];
  const context = contextAt(text, units, joins, at);
  for (const hit of hits[at] ?? []) {
    const spoken = units.slice(at, at + hit.units);
    const last = spoken.at(-1);
    const first = spoken[0];
    if (first === undefined || last === undefined) continue;
    if (
      first.script === 'tibetan' &&
      (followsAsWord(units.slice(at, at + hit.units + 1), hit, context.isTitled) ||
        endsWord(units.slice(Math.max(0, at - 2), at + 1)))
    )
      continue;
    const verdict = judgeAlone(hit, spoken, {
      ...context,
      isCrowd: index.isCrowd,
      next: units[at + hit.units],
      isNextJoined: isJoined(joins[at + hit.units]),
    });
    if (verdict === 'none') continue;
    matches.push({
      start: first.start,
      end: last.end,
      forms: verdict === 'certain' && hit.part.wholeForms.length > 0 ? hit.part.wholeForms : hit.part.forms,
      reason: hit.grade,
      isWhole: hit.part.kind === 'whole' || hit.part.wholeForms.length > 0,
      isCertain: verdict === 'certain',
    });
  }
  return matches;
}

/** Ah Ming, Xiao Yu: the last syllable of a given name. */
function calledMatches(
  index: NameIndex,
  units: readonly TextUnit[],
  joins: readonly Join[],
  at: number,
): NameMatch[] {
  const [previous, unit] = [units[at - 1], units[at]];
  if (
    index.isCrowd ||
    previous === undefined ||
    unit === undefined ||
    joins[at] === 'none' ||
    unit.letterCase !== 'title'
  )
    return [];
  if (!/^(?:Ah|Xiao|A)$/u.test(previous.text)) return [];
  const forms = index.find(`gp:${pinyinKey(unit.text)}`).flatMap(({ part }) => part.forms);
  return forms.length === 0
    ? []
    : [{ start: previous.start, end: unit.end, forms, reason: 'address', isWhole: false, isCertain: false }];
}

/** Words that are in nearly every sentence of German and in none of its neighbours. */
const GERMAN = new Set(
  'der die das und ist nicht sie er wir ich ein eine einen einem einer den dem des mit von zu auf im war hatte wurde sich auch nach bei als dass für über'.split(
    ' ',
  ),
);

function contextAt(
  text: string,
  units: readonly TextUnit[],
  joins: readonly Join[],
  at: number,
): Omit<WordContext, 'isCrowd' | 'next' | 'isNextJoined'> {
  const previous = units[at - 1];
  const next = units[at + 1];
  const isTitled =
    (previous !== undefined && isJoined(joins[at]) && isTitleBefore(exactLetters(previous.text))) ||
    (next !== undefined && isJoined(joins[at + 1]) && isTitleAfter(exactLetters(next.text))) ||
    (previous !== undefined &&
      /^[.]\s$/u.test(text.slice(previous.end, units[at]?.start)) &&
      isTitleBefore(exactLetters(previous.text)));
  return {
    previous,
    isPreviousJoined: isJoined(joins[at]),
    isTitled,
    isSentenceStart: isSentenceStart(text, units[at]?.start ?? 0),
    isGerman: units
      .slice(Math.max(0, at - 8), at + 8)
      .some(({ text: word }) => GERMAN.has(word.toLowerCase())),
  };
}
