import { pinyin } from 'pinyin-pro';
import { cantoneseKeys, pinyinKey } from './chinese-sounds.ts';
import { hongKongSpellingsOf } from './chinese-sounds.ts';
import { FAMILIES, FAMILY_READINGS, SOUTHERN_READINGS, TWO_CHARACTER_FAMILIES } from './tables/chinese.ts';

let known: Set<string> | undefined;

/** Family names of Chinese in Latin letters, whichever way they are spelt: Wang, Wong, Hsu, Tseng, Ouyang, Lim. */
export function isFamilySpelling(letters: string): boolean {
  known ??= readSpellings();
  return known.has(letters) || known.has(pinyinKey(letters));
}

function readSpellings(): Set<string> {
  const spellings = new Set<string>();
  const common = [...FAMILIES].slice(0, 180);
  for (const sound of pinyin([...FAMILIES].join(''), { toneType: 'none', type: 'array' }))
    spellings.add(pinyinKey(sound));
  for (const entry of [...FAMILY_READINGS.split(' '), ...TWO_CHARACTER_FAMILIES.split(' ')]) {
    for (const sound of entry.slice(entry.indexOf('=') + 1).split('/')) spellings.add(pinyinKey(sound));
  }
  for (const character of common) {
    for (const key of cantoneseKeys(character))
      for (const spelling of hongKongSpellingsOf(key)) spellings.add(spelling);
  }
  for (const entry of SOUTHERN_READINGS.split('\n')[1]?.split(',') ?? []) {
    for (const spelling of entry.trim().split(' ').slice(1)) spellings.add(spelling);
  }
  for (const spelling of 'hsu hsieh tseng chou chang cheng tsai tsao chiang chien chin chiu chu feng fang hsiao hsia hsiang huang hung jen kao ko kuo kung lai lao liang liao lien lin liu lo lu lung ma mao meng ou pai pan pao peng shen shih su sun sung szeto tai tang tao teng tien ting tsui tu tung wei weng wu yang yao yeh yen yin yu yuan au-yeung auyeung'.split(
    ' ',
  )) {
    spellings.add(spelling);
  }
  return spellings;
}
