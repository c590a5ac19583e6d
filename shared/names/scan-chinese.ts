import { simplifiedHan } from '../text/simplified-han.ts';
import { coarseSkeleton, vowelsAgree } from './alphabet-sounds.ts';
import { hanWords } from './chinese-borders.ts';
import { cantoneseKeys, hasFamilyReading, isFamilyStart, pinyinKeys, soundOfHan } from './chinese-sounds.ts';
import { hasHanTitle, isHanFunction, isKnownHanWord } from './lexicon.ts';
import type { IndexedPart, NameIndex, PartMatch } from './name-index.ts';
import type { MatchReason, NameMatch } from './name-match.ts';
import { sinifiedSounds } from './sinified-sounds.ts';
import { isTransliterationHan } from './transliteration-han.ts';
import { isTibetanHan, tibetanKeysOfHan } from './tibetan-sounds.ts';
import type { Grade } from './word-keys.ts';

/** A run of Chinese characters, with what people put between those of one name left out. */
interface Run {
  readonly characters: readonly string[];
  /** Where each begins in the text, and where the last one ends. */
  readonly starts: readonly number[];
  /** Nothing but a space, a dot or a line end before it, or something else. */
  readonly gaps: readonly ('none' | 'plain' | 'dot' | 'mark')[];
}

const HAN = /\p{Script=Han}[\p{Variation_Selector}\p{Cf}]*/gu;
const PLAIN_GAP = /^\s{0,4}\n?\s{0,4}$/u;
const DOT_GAP = /^\s?[·・•‧.．·∙]\s?$/u;
const MARK_GAP = /^[\s\p{P}|\p{Cf}*＊]{1,3}$/u;
const SENTENCE_END = /[。！？；：!?;\n]/u;

const LONGEST_NAME = 12;

export function scanChinese(index: NameIndex, text: string): NameMatch[] {
  const matches: NameMatch[] = [];
  for (const run of runsOf(text)) {
    const sounds = run.characters.map(soundOfHan);
    for (let at = 0; at < run.characters.length; at += 1) {
      exactAt(index, text, run, at, matches);
      if (run.characters.length > at + 1) soundAt(index, text, run, { at, sounds }, matches);
      sinifiedAt(index, run, at, matches);
      calledAt(index, text, run, at, matches);
    }
  }
  return matches;
}

function* runsOf(text: string): Generator<Run> {
  let characters: string[] = [];
  let starts: number[] = [];
  let gaps: Run['gaps'][number][] = [];
  let end = 0;
  for (const match of text.matchAll(HAN)) {
    const gap =
      characters.length === 0
        ? 'none'
        : gapOf(text.slice(end, Math.min(match.index, end + 12)), match.index - end);
    if (gap === undefined) {
      yield { characters, starts: [...starts, end], gaps };
      characters = [];
      starts = [];
      gaps = [];
    }
    characters.push(
      simplifiedHan(match[0].slice(0, (match[0].codePointAt(0) ?? 0) > 0xffff ? 2 : 1).normalize('NFKC')),
    );
    starts.push(match.index);
    gaps.push(gap ?? 'none');
    end = match.index + match[0].length;
  }
  if (characters.length > 0) yield { characters, starts: [...starts, end], gaps };
}

function gapOf(between: string, length: number): Run['gaps'][number] | undefined {
  if (length === 0) return 'none';
  if (length > 10) return undefined;
  if (PLAIN_GAP.test(between)) return 'plain';
  if (DOT_GAP.test(between)) return 'dot';
  return MARK_GAP.test(between) && !SENTENCE_END.test(between) ? 'mark' : undefined;
}

function endOf(run: Run, to: number): number {
  // The next start may lie behind a gap: the end is that of the character itself.
  const start = run.starts[to - 1] ?? 0;
  const next = run.starts[to] ?? start + 1;
  return run.gaps[to] === undefined || run.gaps[to] === 'none'
    ? next
    : start + ((run.characters[to - 1] ?? '').length || 1);
}

/** What a given name alone stands before in the name of a company or a road: 广发银行. */
const ORGANISATION = /^(?:银行|銀行|公司|集团|集團|证券|保险|大学|大學|大道|路[上口边的]|路\d)/u;

interface HanFinding {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly IndexedPart[];
  readonly reason: MatchReason;
  readonly isWhole: boolean;
  readonly isCertain: boolean;
}

function matchOf(run: Run, { from, to, parts, ...rest }: HanFinding): NameMatch {
  return {
    start: run.starts[from] ?? 0,
    end: endOf(run, to),
    forms: parts.flatMap(({ forms }) => forms),
    ...rest,
  };
}

/** Names and given names in these very characters. */
function exactAt(index: NameIndex, text: string, run: Run, at: number, found: NameMatch[]): void {
  const start = (run.characters[at] ?? '') + (run.characters[at + 1] ?? '');
  for (const part of index.hanPartsFrom(start)) {
    const to = at + part.length;
    if (run.characters.slice(at, to).join('') !== part.text) continue;
    const gaps = run.gaps.slice(at + 1, to);
    const isMarked = gaps.includes('mark');
    const isTitled = isTitledHan(text, run, at, to);
    const isWhole = part.kind === 'whole' || part.wholeForms.length > 0;
    if (!isTitled && (part.length < 3 || part.kind === 'short' || part.kind === 'family')) {
      const isSpread = gaps.some((gap) => gap !== 'none');
      const words = hanWords(run.characters, at, to);
      const isFamilyWord = part.kind === 'family' && part.length > 1 && !isKnownHanWord(part.text);
      if ((words.isWord && !isFamilyWord) || words.isAcross) {
        if (!(isSpread && isWhole && !words.isWord)) continue;
      }
      if (part.kind !== 'whole' && ORGANISATION.test(text.slice(endOf(run, to)))) continue;
      if (part.kind === 'short' && (words.hasFunction || (part.length < 3 && index.isCrowd))) continue;
      if (index.isCrowd && part.kind !== 'whole' && words.hasFunction) continue;
      if (index.isCrowd && isSpread && part.length < 3) continue;
    }
    found.push(
      matchOf(run, {
        from: at,
        to,
        parts: [part],
        reason: 'exact',
        isWhole,
        isCertain: isWhole && !isMarked && (part.length > 2 || !isTitled),
      }),
    );
    if (isWhole) break;
  }
}

/** Names in other characters of the same sound, and names that are recorded in Latin letters. */
function soundAt(
  index: NameIndex,
  text: string,
  run: Run,
  { at, sounds }: { readonly at: number; readonly sounds: readonly string[] },
  found: NameMatch[],
): void {
  const first = run.characters[at] ?? '';
  if (
    !(index.hasLatinCantonese && isFamilyStart(first)) &&
    !hasFamilyReading(first) &&
    !index.beginsWith(sounds[at] ?? '', sounds[at + 1] ?? '')
  )
    return;
  for (let length = Math.min(4, run.characters.length - at); length >= 2; length -= 1) {
    const to = at + length;
    const heard = soundMatches(index, run.characters, sounds, at, to);
    if (heard.length === 0 || run.gaps.slice(at + 1, to).includes('mark')) continue;
    const characters = run.characters.slice(at, to).join('');
    const matches = heard.filter(
      ({ part }) =>
        isWorthSound(part, characters, length) &&
        // Who writes a name by its sound begins it with a family name: 逃难 is not 陶难.
        (length > 2 || part.kind !== 'whole' || isFamilyStart(first)),
    );
    if (matches.length === 0) continue;
    if (length === 2 && index.isCrowd && !isTitledHan(text, run, at, to)) continue;
    const words = hanWords(run.characters, at, to);
    if (words.isAcross || words.isWord || (words.hasFunction && (length < 3 || index.isCrowd))) continue;
    // 张维 in 张维迎: the name goes on.
    if (length === 2 && goesOn(run, to)) continue;
    const wholes = matches.filter(({ part }) => part.kind === 'whole');
    const best = wholes.length > 0 ? wholes : matches;
    found.push(
      matchOf(run, {
        from: at,
        to,
        parts: best.map(({ part }) => part),
        reason: reasonOf(best),
        isWhole: wholes.length > 0,
        isCertain: false,
      }),
    );
    return;
  }
}

/** Whether the next character may belong to the name as well. */
function goesOn(run: Run, to: number): boolean {
  const next = run.characters[to];
  if (next === undefined || run.gaps[to] !== 'none' || isHanFunction(next)) return false;
  const words = hanWords(run.characters, to, to + 1);
  return !words.isWord;
}

function isTitledHan(text: string, run: Run, from: number, to: number): boolean {
  const [start, end] = [run.starts[from] ?? 0, endOf(run, to)];
  return hasHanTitle(text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3));
}

function reasonOf(matches: readonly PartMatch[]): Grade {
  return matches.some(({ part }) => part.script === 'alphabet') ? 'derived' : 'sound';
}

/** Of Chinese names only; two characters alone for a given name of two or a name of two. */
function isWorthSound(part: IndexedPart, characters: string, length: number): boolean {
  if (part.script === 'han')
    return (
      part.length === length &&
      part.text !== characters &&
      (part.kind === 'whole' || part.kind === 'given' || part.kind === 'part')
    );
  return part.script === 'alphabet' && (part.kind === 'whole' || (part.kind === 'given' && length > 1));
}

function soundMatches(
  index: NameIndex,
  characters: readonly string[],
  sounds: readonly string[],
  at: number,
  to: number,
): readonly PartMatch[] {
  let rest = '';
  for (let next = at + 1; next < to; next += 1) rest += sounds[next] ?? '';
  const found = [...index.find(`p:${sounds[at] ?? ''}${rest}`)];
  const first = characters[at] ?? '';
  if (hasFamilyReading(first))
    for (const family of pinyinKeys(first, 'family').slice(1))
      found.push(...index.find(`p:${family}${rest}`));
  if (index.hasLatinCantonese && isFamilyStart(first)) {
    for (const key of cantoneseKeys(characters.slice(at, to).join('')))
      found.push(...index.find(`y:${key}`).filter(({ part }) => part.script === 'alphabet'));
  }
  return found;
}

/** Uyghur, Kazakh, Mongolian and Tibetan names in Chinese characters. */
function sinifiedAt(index: NameIndex, run: Run, at: number, found: NameMatch[]): void {
  if (!isTransliterated(run, at) || !isTransliterated(run, at + 1)) return;
  let longest = 0;
  while (
    longest < LONGEST_NAME &&
    isTransliterated(run, at + longest) &&
    (longest === 0 || run.gaps[at + longest] !== 'mark')
  )
    longest += 1;
  for (let length = longest; length >= 2; length -= 1) {
    const to = at + length;
    const characters = run.characters.slice(at, to);
    const matches = sinifiedMatches(index, characters).filter(
      ({ part }) => part.text !== characters.join(''),
    );
    if (matches.length === 0) continue;
    const hasDot = run.gaps.slice(at, to + 1).includes('dot');
    if (!hasDot) {
      const words = hanWords(run.characters, at, to);
      if (words.isWord || words.isAcross || (words.hasFunction && length < 4)) continue;
      if (length < 3 && (index.isCrowd || !matches.some(({ grade }) => grade !== 'sound'))) continue;
    }
    found.push(
      matchOf(run, {
        from: at,
        to,
        parts: matches.map(({ part }) => part),
        reason: matches[0]?.grade ?? 'sound',
        isWhole: matches.some(({ part }) => part.kind === 'whole'),
        isCertain: false,
      }),
    );
    return;
  }
}

function isTransliterated(run: Run, at: number): boolean {
  return isTransliterationHan(run.characters[at] ?? '');
}

/** Stretches of such characters come again and again. */
const MAX_REMEMBERED = 20_000;
const remembered = new WeakMap<NameIndex, Map<string, readonly PartMatch[]>>();

function sinifiedMatches(index: NameIndex, characters: readonly string[]): readonly PartMatch[] {
  const known = remembered.get(index) ?? new Map<string, readonly PartMatch[]>();
  remembered.set(index, known);
  const han = characters.join('');
  let matches = known.get(han);
  if (matches === undefined) {
    matches = readSinified(index, characters);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(han, matches);
  }
  return matches;
}

function readSinified(index: NameIndex, characters: readonly string[]): PartMatch[] {
  const readings = sinifiedSounds(characters.map(soundOfHan));
  const found = new Map<number, PartMatch>();
  const add = (matches: readonly PartMatch[], grade: Grade) => {
    for (const { part } of matches) if (!found.has(part.number)) found.set(part.number, { part, grade });
  };
  for (const { sounds, isKnown } of readings) {
    if (!isKnown) continue;
    add(index.find(`u:${sounds}`), 'known');
    add(index.find(`~${sounds}`), 'known');
  }
  const han = characters.join('');
  if (isTibetanHan(han)) for (const key of tibetanKeysOfHan(han)) add(index.find(`t:${key}`), 'known');
  for (const { sounds } of readings) {
    const skeleton = coarseSkeleton(sounds);
    if (skeleton.length > 1)
      add(
        index.find(`k:${skeleton}`).filter(({ part }) => vowelsAgree(part.sounds, sounds)),
        'sound',
      );
  }
  return [...found.values()];
}

const MASK = /^[某*＊○〇×xX□]{1,2}/u;

const MAY_CALL = new Set('小老阿');

/** 王某, 王*雯; 小王, 老张, 阿明, 东哥, 萱萱. */
function calledAt(index: NameIndex, text: string, run: Run, at: number, found: NameMatch[]): void {
  const character = run.characters[at] ?? '';
  if (
    !isFamilyStart(character) &&
    !MAY_CALL.has(character) &&
    character !== run.characters[at + 1] &&
    !'哥姐'.includes(run.characters[at + 1] ?? '?')
  )
    return;
  const after = run.characters[at + 1] ?? '';
  const add = (key: string, start: number, end: number, reason: MatchReason) => {
    const parts = index.find(key).map(({ part }) => part);
    if (parts.length > 0)
      found.push({
        start,
        end,
        forms: parts.flatMap(({ forms }) => forms),
        reason,
        isWhole: false,
        isCertain: false,
      });
  };
  const start = run.starts[at] ?? 0;
  const end = endOf(run, at + 1);
  for (const length of [1, 2]) {
    const family = run.characters.slice(at, at + length).join('');
    const familyEnd = endOf(run, at + length);
    if (index.find(`=${family}`).some(({ part }) => part.kind === 'family') && !index.isCrowd) {
      const mask = MASK.exec(text.slice(familyEnd, familyEnd + 2))?.[0];
      if (mask !== undefined) {
        const behind = simplifiedHan(text.slice(familyEnd + mask.length, familyEnd + mask.length + 1));
        if (mask.startsWith('某')) add(`m:${family}`, start, familyEnd + mask.length, 'masked');
        else add(`m:${family}${behind}`, start, familyEnd + mask.length + 1, 'masked');
      }
    }
    if (length === 1 || family.length === 2) {
      if (hasHanTitle('', text.slice(familyEnd, familyEnd + 3)) && !(index.isCrowd && length === 1))
        add(`m:${family}`, start, familyEnd, 'exact');
    }
  }
  if (index.isCrowd || after === '' || run.gaps[at + 1] !== 'none') return;
  const pairEnd = endOf(run, at + 2);
  if ('小老'.includes(character)) addCalled(`n:${after}`);
  if ('小阿'.includes(character)) addCalled(`g:${after}`);
  if (character === after && !hanWords(run.characters, at, at + 2).isWord) addCalled(`g:${character}`);
  if ('哥姐'.includes(after) && !'大小二三四表堂亲的'.includes(character)) addCalled(`g:${character}`);

  function addCalled(key: string): void {
    if (index.find(key).length === 0) return;
    const { isAcross } = hanWords(run.characters, at, at + 2);
    if (!isAcross && !notNames.has(character + after)) add(key, start, Math.max(end, pairEnd), 'address');
  }
}

const notNames = new Set(
  '小学 小时 小心 小区 小孩 小组 小说 小路 小米 小麦 老师 老人 老家 老板 老公 老婆 老百姓 老乡 老实 老路 阿姨 小康 小高 小车'.split(
    ' ',
  ),
);
