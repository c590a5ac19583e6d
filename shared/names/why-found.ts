import { simplifiedHan } from '../text/simplified-han.ts';
import { exactLetters } from './alphabet-sounds.ts';
import type { MatchReason } from './name-match.ts';

/** Scripts that names are written in, as a reason calls them. */
export const nameScripts = ['Latn', 'Cyrl', 'Arab', 'Hani', 'Tibt', 'Mong'] as const;
export type WrittenScript = (typeof nameScripts)[number];

/** Why words are taken for a recorded name, as it is said to a person. */
export const whyKinds = [
  'same-letters',
  'other-script',
  'other-spelling',
  'sound',
  'slip',
  'initials',
  'masked',
  'address',
  'handle',
  'inside',
  'part',
] as const;

export interface WhyFound {
  readonly kind: (typeof whyKinds)[number];
  /** The recorded form that is meant. */
  readonly form: string;
  /** Of the words, where it is another one than the form's. */
  readonly script: WrittenScript | null;
}

/** Of the words of a text, why they are taken for this form. */
export function whyFound(words: string, reason: MatchReason, form: string): WhyFound {
  const script = scriptOf(words);
  const isOther = script !== null && script !== scriptOf(form);
  if (reason === 'exact' || reason === 'derived' || reason === 'known') {
    if (isOther) return { kind: 'other-script', form, script };
    const [spoken, recorded] = [lettersOf(words), lettersOf(form)];
    if (spoken === recorded) return { kind: 'same-letters', form, script: null };
    // Other characters of the same sound, found by a form in Latin letters.
    if (script === 'Hani' && !recorded.includes(spoken)) return { kind: 'sound', form, script: null };
    return { kind: recorded.includes(spoken) ? 'part' : 'other-spelling', form, script: null };
  }
  return { kind: reason, form, script: isOther ? script : null };
}

function lettersOf(text: string): string {
  return exactLetters(simplifiedHan(text.normalize('NFKC'))).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function scriptOf(text: string): WrittenScript | null {
  if (/\p{Script=Han}/u.test(text)) return 'Hani';
  if (/\p{Script=Tibetan}/u.test(text)) return 'Tibt';
  if (/\p{Script=Arabic}/u.test(text)) return 'Arab';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'Cyrl';
  if (/\p{Script=Mongolian}/u.test(text)) return 'Mong';
  return /\p{Script=Latin}/u.test(text) ? 'Latn' : null;
}
