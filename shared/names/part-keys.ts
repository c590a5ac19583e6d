import {
  alphabetReadings,
  coarseSkeleton,
  exactLetters,
  normalSounds,
  plainWord,
  slipKeys,
  soundKeys,
} from './alphabet-sounds.ts';
import {
  cantoneseKeys,
  hongKongKeys,
  palladiusKeys,
  pinyinKey,
  pinyinKeys,
  soundOfHan,
  southernKeys,
  wadeGilesKeys,
} from './chinese-sounds.ts';
import { joinedLetters, type NamePart } from './name-parts.ts';
import { canonicalName, sinifiedSounds, sinifiedSoundsOfHan } from './sinified-sounds.ts';
import { joinedChoices } from './split-word.ts';
import {
  isTibetanHan,
  isTibetanWord,
  isTransliteration,
  soundOfTransliteration,
  tibetanKey,
  tibetanKeysOfHan,
  tibetanKeysOfLatin,
  tibetanKeysOfPinyin,
  transliterate,
} from './tibetan-sounds.ts';
import { splitPinyin } from './chinese-sounds.ts';
import { MIN_SLIP_CHARACTERS, withoutVowels, type Grade } from './word-keys.ts';

export interface PartKey {
  readonly key: string;
  readonly grade: Grade;
  /** Where the sounds that stand behind this key are others than the part's first reading. */
  readonly sounds?: string;
  /** They are those of Chinese syllables. */
  readonly isSinified?: boolean;
}

/** Keys under which a piece of a name is found. The families of keys are those of `word-keys.ts`. */
export function partKeys(part: NamePart): PartKey[] {
  if (part.script === 'han')
    return part.isChinese ? chineseKeys(part) : sinifiedKeys(part.words[0] ?? '', part);
  if (part.script === 'tibetan') return tibetanKeys(part.words);
  return alphabetKeys(part);
}

function chineseKeys({ kind, words: [text = ''] }: NamePart): PartKey[] {
  const characters = [...text];
  if (kind === 'whole') {
    const length = characters.length > 3 ? 2 : 1;
    const [family, given] = [characters.slice(0, length).join(''), characters.slice(length).join('')];
    return inBothOrders(
      (as) => (as === 'family' ? pinyinKeys(family, 'family') : pinyinKeys(given, 'given')),
      'p',
      'derived',
    )
      .concat(inBothOrders((as) => cantoneseKeys(as === 'family' ? family : given), 'y', 'known'))
      .concat(inBothOrders((as) => southernKeys(as === 'family' ? family : given), 'h', 'known'))
      .concat(initialKeys(family, given))
      .concat(handleKeys(pinyinKeys(family, 'family')[0] ?? '', pinyinKeys(given, 'given')[0] ?? ''))
      .concat([{ key: `m:${family}${characters.at(-1) ?? ''}`, grade: 'known' }]);
  }
  const as = kind === 'family' ? 'family' : 'given';
  return [
    { key: `=${text}`, grade: 'exact' },
    ...pinyinKeys(text, as).map((key): PartKey => ({ key: `p:${key}`, grade: 'derived' })),
    ...(kind === 'given' ? slipsOf(pinyinKeys(text, 'given')[0] ?? '') : []),
    ...cantoneseKeys(text).map((key): PartKey => ({ key: `y:${key}`, grade: 'known' })),
    ...southernKeys(text).map((key): PartKey => ({ key: `h:${key}`, grade: 'known' })),
    ...(kind === 'family'
      ? [
          { key: `m:${text}`, grade: 'known' } as const,
          ...(text.length === 1 ? [{ key: `n:${text}`, grade: 'known' } as const] : []),
        ]
      : [
          { key: `g:${characters.at(-1) ?? ''}`, grade: 'known' } as const,
          ...(characters.length > 1
            ? pinyinKeys(characters.at(-1) ?? '', 'given').map((key): PartKey => ({
                key: `gp:${key}`,
                grade: 'known',
              }))
            : []),
        ]),
  ];
}

/** A slip in pinyin: Jingwne. */
function slipsOf(pinyin: string): PartKey[] {
  const [sounds = ''] = alphabetReadings(pinyin);
  return sounds.length < MIN_SLIP_CHARACTERS
    ? []
    : slipKeys(sounds).map((key) => ({ key: `x:${key}`, grade: 'slip' }));
}

function inBothOrders(keysOf: (as: 'family' | 'given') => string[], family: string, grade: Grade): PartKey[] {
  const [first, second] = [keysOf('family'), keysOf('given')];
  return [...joinedChoices([first, second]), ...joinedChoices([second, first])].map((key) => ({
    key: `${family}:${key}`,
    grade,
  }));
}

/** W. J. W.: one letter for each character. */
function initialKeys(family: string, given: string): PartKey[] {
  const letters = (text: string) => [...text].map((character) => soundOfHan(character).slice(0, 1)).join('');
  const [first, second] = [pinyinKeys(family, 'family')[0]?.slice(0, 1) ?? '', letters(given)];
  return [first + second, second + first].map((key) => ({ key: `i:${key}`, grade: 'known' }));
}

/** jwang, wangj: as accounts are called. */
function handleKeys(family: string, given: string): PartKey[] {
  if (family === '' || given === '') return [];
  return [given.slice(0, 1) + family, family + given.slice(0, 1), given + family.slice(0, 1)]
    .filter((key) => key.length >= 4)
    .map((key) => ({ key: `e:${key}`, grade: 'known' }));
}

function sinifiedKeys(text: string, part: NamePart): PartKey[] {
  const keys: PartKey[] = [
    { key: `=${text}`, grade: 'exact' },
    { key: `p:${[...text].map(soundOfHan).join('')}`, grade: 'derived' },
  ];
  if (part.kind === 'short') return keys.slice(0, 1);
  for (const { sounds, isKnown } of sinifiedSoundsOfHan(text)) {
    keys.push({ key: `k:${coarseSkeleton(sounds)}`, grade: 'sound', sounds, isSinified: true });
    keys.push({ key: `~${sounds}`, grade: isKnown ? 'known' : 'sound', sounds });
    if (isKnown) keys.push({ key: `u:${sounds}`, grade: 'known', sounds });
  }
  if (isTibetanHan(text)) {
    for (const key of tibetanKeysOfHan(text)) keys.push({ key: `t:${key}`, grade: 'known' });
    // Two syllables are a name of their own.
    const characters = [...text];
    if (characters.length === 4) {
      for (const pair of [characters.slice(0, 2), characters.slice(2)]) {
        for (const key of tibetanKeysOfHan(pair.join(''))) keys.push({ key: `t:${key}`, grade: 'known' });
      }
    }
  }
  return keys;
}

function tibetanKeys(words: readonly string[]): PartKey[] {
  const sounds = words.map((syllable) => soundOfTransliteration(transliterate(syllable)));
  const keys: PartKey[] = [{ key: `=${words.join('')}`, grade: 'exact' }];
  if (sounds.every((sound) => sound !== undefined)) {
    keys.push({ key: `t:${tibetanKey(sounds.join(''))}`, grade: 'derived' });
  }
  return keys;
}

function alphabetKeys(part: NamePart): PartKey[] {
  const letters = joinedLetters(part.words);
  const keys: PartKey[] = [{ key: `=${letters}`, grade: 'exact' }];
  const readings = alphabetReadings(part.words.join(''));
  readings.forEach((sounds, index) => {
    // Chinese has spellings of its own: "manly" is no Man Li.
    if (!part.isChinese || part.kind === 'part')
      keys.push({ key: `~${sounds}`, grade: index === 0 ? 'derived' : 'known', sounds });
    const name = canonicalName(sounds);
    if (name !== undefined) keys.push({ key: `u:${name}`, grade: 'known', sounds });
    // A name in one piece is looked for as it is spelt; its parts are looked for as they sound.
    if (part.kind !== 'family' && part.kind !== 'whole' && index < 2) {
      for (const key of soundKeys(sounds)) keys.push({ key: `s:${key}`, grade: 'sound', sounds });
    }
    if (part.kind !== 'whole') keys.push(...derivedNames(sounds));
  });
  const [first = ''] = readings;
  const bare = withoutVowels(first);
  if (bare.length > 2 && part.kind !== 'whole')
    keys.push({ key: `v:${bare}`, grade: 'known', sounds: first });
  if (part.kind !== 'family' && part.kind !== 'whole' && first.length >= MIN_SLIP_CHARACTERS) {
    for (const key of slipKeys(first)) keys.push({ key: `x:${key}`, grade: 'slip' });
  }
  keys.push(...(part.isChinese ? latinChineseKeys(part) : foreignKeys(part, letters, readings)));
  if (part.kind === 'whole') keys.push(...latinInitials(part), ...latinHandles(part));
  return keys;
}

/** What Russians and Kazakhs make of a name: Турсунов is Турсун; Қайреке is how Қайрат is called with respect. */
function derivedNames(sounds: string): PartKey[] {
  const stem = /^(.{3,})(?:ova|ov|eva|ev|uli|kizi|tegi)$/u.exec(sounds)?.[1];
  const keys: PartKey[] = stem === undefined ? [] : [{ key: `~${stem}`, grade: 'known', sounds: stem }];
  const start = /^[^aeiou]*[aeiou]+[^aeiou]*/u.exec(sounds)?.[0] ?? '';
  for (const one of new Set([start, start.slice(0, -1), start.replace(/^([^aeiou]*[aeiou]).*$/u, '$1')])) {
    for (const ending of ['eke', 'ake', 'ke'])
      if (one.length + ending.length > 3) keys.push({ key: `r:${one}${ending}`, grade: 'known', sounds });
  }
  return keys;
}

function latinChineseKeys(part: NamePart): PartKey[] {
  const places = part.words.map((word) => {
    const letters = pinyinKey(word);
    return {
      p: [...new Set([letters, ...wadeGilesKeys(letters)])],
      y: hongKongKeys(letters),
    };
  });
  return [
    ...joinedChoices(places.map(({ p }) => p)).map((key): PartKey => ({ key: `p:${key}`, grade: 'derived' })),
    ...joinedChoices(
      places.map(({ y }) => y),
      200,
    ).map((key): PartKey => ({ key: `y:${key}`, grade: 'known' })),
    ...(part.kind === 'given'
      ? splitPinyin(pinyinKey(part.words.join('')))
          .filter((split) => split.length > 1)
          .map((split): PartKey => ({ key: `gp:${split.at(-1) ?? ''}`, grade: 'known' }))
      : []),
  ];
}

function foreignKeys(part: NamePart, letters: string, readings: readonly string[]): PartKey[] {
  const keys: PartKey[] = readings.slice(0, 2).flatMap((sounds) => {
    const skeleton = coarseSkeleton(sounds);
    return skeleton.length < 2 ? [] : [{ key: `k:${skeleton}`, grade: 'sound', sounds } as const];
  });
  if (part.words.every((word) => isTransliteration(exactLetters(word)))) {
    const sounds = part.words.map((word) => soundOfTransliteration(exactLetters(word)) ?? '').join('');
    keys.push({ key: `t:${tibetanKey(sounds)}`, grade: 'derived' });
  } else if (isTibetanWord(letters) || part.kind === 'whole')
    for (const key of tibetanKeysOfLatin(letters)) keys.push({ key: `t:${key}`, grade: 'known' });
  const plain = plainWord(part.words.join(''));
  if (/^[а-яё]+$/u.test(plain))
    for (const key of palladiusKeys(plain)) keys.push({ key: `p:${key}`, grade: 'known' });
  for (const syllables of splitPinyin(pinyinKey(plain))) {
    if (syllables.length < 2) continue;
    keys.push({ key: `p:${syllables.join('')}`, grade: 'derived' });
    for (const key of tibetanKeysOfPinyin(syllables)) keys.push({ key: `t:${key}`, grade: 'known' });
    for (const { sounds, isKnown } of sinifiedSounds(syllables)) {
      if (isKnown)
        keys.push(
          { key: `u:${sounds}`, grade: 'known', sounds },
          { key: `~${sounds}`, grade: 'known', sounds },
        );
      if (syllables.length > 2 || isKnown)
        keys.push({ key: `k:${coarseSkeleton(sounds)}`, grade: 'sound', sounds, isSinified: true });
    }
  }
  return keys;
}

function latinInitials(part: NamePart): PartKey[] {
  const letters = part.words.map((word) => exactLetters(word).slice(0, 1)).join('');
  return letters.length < 2 ? [] : [{ key: `i:${letters}`, grade: 'known' }];
}

function latinHandles(part: NamePart): PartKey[] {
  const [first = '', ...rest] = part.words.map((word) => alphabetReadings(word)[0] ?? '');
  const last = rest.join('');
  return [first.slice(0, 1) + last, first + last.slice(0, 1)]
    .filter((key) => key.length >= 5)
    .map((key) => ({ key: `e~${normalSounds(key)}`, grade: 'known' }));
}
