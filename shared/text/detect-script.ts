/** ISO 15924 codes that are told apart; `Hani` is Chinese that is written alike in both forms. */
export type Script =
  | 'Latn'
  | 'Cyrl'
  | 'Grek'
  | 'Arab'
  | 'Hebr'
  | 'Tibt'
  | 'Hans'
  | 'Hant'
  | 'Hani'
  | 'Jpan'
  | 'Kore'
  | 'Mong'
  | 'Zyyy';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Tibt', /\p{Script=Tibetan}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Mong', /\p{Script=Mongolian}/gu],
];

/** Frequent characters that only one of the two forms uses: enough to tell a sentence, not always a name. */
const SIMPLIFIED_ONLY =
  /[们这个说国时会学对发来还过见长东车马门问间头贝鱼鸟龙书语请让认识张陈刘赵杨孙吴黄郑谢邓冯萧许邹贾谭陆龚钱]/u;
const TRADITIONAL_ONLY =
  /[們這個說國時會學對發來還過見長東車馬門問間頭貝魚鳥龍書語請讓認識張陳劉趙楊孫吳黃鄭謝鄧馮蕭許鄒賈譚陸龔錢]/u;

/** A title or a name decides at once; of a long text the beginning is enough. */
const SAMPLE_CHARACTERS = 2_000;

/** The script that most letters of the text are in; `Zyyy` (undetermined) when there are none. */
export function detectScript(text: string): Script {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: Script = 'Zyyy';
  let most = 0;
  for (const [script, pattern] of scripts) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  if (best !== 'Hani') return best;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return 'Jpan';
  const isSimplified = SIMPLIFIED_ONLY.test(sample);
  if (isSimplified === TRADITIONAL_ONLY.test(sample)) return 'Hani';
  return isSimplified ? 'Hans' : 'Hant';
}
