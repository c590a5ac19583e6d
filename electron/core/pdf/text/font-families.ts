/** First and last code point. */
export type CodePoints = readonly [first: number, last: number];

export interface FontFamily {
  /** Beginning of its file names. */
  readonly name: string;
  /** What it may be asked for; everything where nothing is said. A font is read only when it is asked. */
  readonly only?: readonly CodePoints[];
  /** Bold text is drawn in the one weight that is there. */
  readonly isRegularOnly?: true;
}

/** Between the words of any script: spaces, digits, Latin and general punctuation. */
const ANY_SCRIPT: readonly CodePoints[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2000, 0x206f],
];

const INDIC: readonly CodePoints[] = [
  [0x951, 0x954],
  [0x964, 0x965],
  [0x1cd0, 0x1cff],
  [0x20a0, 0x20bf],
  [0x25cc, 0x25cc],
];

function script(name: string, ...blocks: readonly CodePoints[]): FontFamily {
  return { name: `noto-sans-${name}`, only: [...ANY_SCRIPT, ...blocks], isRegularOnly: true };
}

function indic(name: string, ...blocks: readonly CodePoints[]): FontFamily {
  return script(name, ...INDIC, ...blocks);
}

/** In the order in which they are asked. Scripts of one family stand before the large Han fonts, signs after them. */
export const fontFamilies: readonly FontFamily[] = [
  { name: 'noto-sans' },
  { name: 'noto-naskh-arabic' },
  { name: 'noto-serif-tibetan' },
  indic('devanagari', [0x900, 0x97f], [0xa830, 0xa839], [0xa8e0, 0xa8ff], [0x11b00, 0x11b09]),
  indic('bengali', [0x980, 0x9ff]),
  indic('gurmukhi', [0xa00, 0xa7f]),
  indic('gujarati', [0xa80, 0xaff]),
  indic('oriya', [0xb00, 0xb7f]),
  indic('tamil', [0xb80, 0xbff], [0x11300, 0x1137f]),
  indic('telugu', [0xc00, 0xc7f]),
  indic('kannada', [0xc80, 0xcff]),
  indic('malayalam', [0xd00, 0xd7f]),
  indic('sinhala', [0xd80, 0xdff], [0x111e0, 0x111ff]),
  script('thai', [0xe00, 0xe7f]),
  script('lao', [0xe80, 0xeff]),
  script('myanmar', [0x1000, 0x109f], [0xa9e0, 0xa9ff], [0xaa60, 0xaa7f]),
  script('khmer', [0x1780, 0x17ff], [0x19e0, 0x19ff]),
  script('mongolian', [0x1800, 0x18af], [0x202f, 0x202f], [0x11660, 0x1167f]),
  script('yi', [0xa000, 0xa4cf]),
  script('lisu', [0xa4d0, 0xa4ff], [0x2bc, 0x2cd]),
  script('hebrew', [0x590, 0x5ff], [0xfb1d, 0xfb4f]),
  script('syriac', [0x60c, 0x61f], [0x640, 0x670], [0x700, 0x74f]),
  script('thaana', [0x60c, 0x61f], [0x660, 0x66d], [0x780, 0x7bf]),
  script('nko', [0x7c0, 0x7ff]),
  script('adlam', [0x1e900, 0x1e95f]),
  script('armenian', [0x530, 0x58f], [0xfb13, 0xfb17]),
  script('georgian', [0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x2d00, 0x2d2f]),
  script('ethiopic', [0x1200, 0x139f], [0x2d80, 0x2ddf], [0xab01, 0xab2f], [0x1e7e0, 0x1e7ff]),
  script('tifinagh', [0x2d30, 0x2d7f]),
  {
    name: 'noto-sans-sc',
    only: [
      [0x20, 0x52f],
      [0x1e00, 0x9fff],
      [0xf900, 0xfaff],
      [0xfe10, 0xfe6f],
      [0xff00, 0xffef],
      [0x1f100, 0x1f2ff],
      [0x20000, 0x323af],
    ],
  },
  {
    name: 'noto-sans-kr',
    only: [...ANY_SCRIPT, [0x1100, 0x11ff], [0x3000, 0x318f], [0xa960, 0xa97f], [0xac00, 0xd7ff]],
    isRegularOnly: true,
  },
  // What only Hong Kong's supplementary characters hold.
  {
    name: 'noto-sans-hk',
    only: [
      [0x3400, 0x9fff],
      [0xf900, 0xfaff],
      [0x20000, 0x323af],
    ],
    isRegularOnly: true,
  },
  {
    name: 'noto-emoji',
    only: [
      [0x23, 0x39],
      [0x203c, 0x3299],
      [0x1f000, 0x1faff],
    ],
    isRegularOnly: true,
  },
  {
    name: 'noto-sans-symbols',
    only: [
      [0x2100, 0x27ff],
      [0x1f100, 0x1f7ff],
    ],
    isRegularOnly: true,
  },
  {
    name: 'noto-sans-symbols-2',
    only: [
      [0x2100, 0x2bff],
      [0x4dc0, 0x4dff],
      [0x10100, 0x10eff],
      [0x1d2c0, 0x1d3ff],
      [0x1f000, 0x1fbff],
    ],
    isRegularOnly: true,
  },
  {
    name: 'noto-sans-math',
    only: [
      [0x2000, 0x2bff],
      [0x1d400, 0x1d7ff],
      [0x1ee00, 0x1eeff],
      [0x1f780, 0x1f7ff],
    ],
    isRegularOnly: true,
  },
];

export function familyNamed(name: string): number {
  const index = fontFamilies.findIndex((family) => family.name === name);
  if (index < 0) throw new RangeError(name);
  return index;
}
