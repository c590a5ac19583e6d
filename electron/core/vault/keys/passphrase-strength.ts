import { AppError } from '#shared/errors/app-error.ts';
import { MIN_PASSPHRASE_CHARACTERS, type PassphraseStrength } from '#shared/vault/passphrase.ts';

/** Powers of ten of guesses. 10^14 at a million a second, with Argon2id behind each, are three years. */
const WEAKEST_ACCEPTED = 14;
const STRONG = 18;

/** What is longer is judged by its beginning: matching takes longer than linear time. */
const MAX_JUDGED_CHARACTERS = 100;

type Estimate = (text: string) => number;

let estimating: Promise<Estimate> | undefined;

/** Throws `vault/weak-passphrase`. */
export async function assertStrongPassphrase(passphrase: string): Promise<void> {
  const strength = await ratePassphrase(passphrase);
  if (strength === 'too-short' || strength === 'weak') {
    throw new AppError('vault/weak-passphrase', { minimum: MIN_PASSPHRASE_CHARACTERS });
  }
}

export async function ratePassphrase(passphrase: string): Promise<PassphraseStrength> {
  const text = passphrase.normalize('NFKC').trim();
  const words = text.split(/\s+/u).length;
  // A Chinese character is a word; eight of them are not short.
  const characters = [...text].length + hanCharacters(text).length;
  if (characters < MIN_PASSPHRASE_CHARACTERS) return 'too-short';
  estimating ??= loadEstimate();
  const estimate = await estimating;
  const guesses = estimate([...text].slice(0, MAX_JUDGED_CHARACTERS).join('')) + hanGuesses(text);
  if (guesses < WEAKEST_ACCEPTED) return 'weak';
  return guesses >= STRONG && words >= 4 ? 'strong' : 'fair';
}

/** The estimate knows no Chinese and takes a character for one of ten; count it as one of a hundred. */
function hanGuesses(text: string): number {
  return new Set(hanCharacters(text)).size;
}

function hanCharacters(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/** Its dictionaries take half a second to unpack; only setting a passphrase needs them. */
async function loadEstimate(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (text) => zxcvbn.check(text).guessesLog10;
}
