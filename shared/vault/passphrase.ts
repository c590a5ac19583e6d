import { z } from 'zod';

/** Shortest passphrase a new vault takes; length beats every other rule (security.md §2.2). */
export const MIN_PASSPHRASE_CHARACTERS = 12;

/** As typed; normalised to NFKC only where the key is derived. */
export const passphrase = z.string().min(1).max(1024);

export const userDisplayName = z.string().trim().min(1).max(80);

/** Fixed and public: the training vault holds nothing but invented people. */
export const TRAINING_PASSPHRASE = 'training-vault';

/** A rough word for the create form; a floor, not a promise. */
export function passphraseStrength(text: string): 'too-short' | 'weak' | 'fair' | 'strong' {
  const characters = [...text].length;
  if (characters < MIN_PASSPHRASE_CHARACTERS) return 'too-short';
  const distinct = new Set(text.toLowerCase()).size;
  if (distinct < 6) return 'weak';
  const words = text.trim().split(/\s+/u).length;
  if (characters >= 28 || words >= 6) return 'strong';
  return characters >= 18 || words >= 4 ? 'fair' : 'weak';
}
