import { z } from 'zod';

/** Shortest passphrase that a vault takes; length beats every other rule (security.md §2.2). */
export const MIN_PASSPHRASE_CHARACTERS = 12;

/** As typed; normalised to NFKC only where the key is derived. */
export const passphrase = z.string().min(1).max(1024);

export const MAX_DISPLAY_NAME_CHARACTERS = 80;

export const userDisplayName = z.string().trim().min(1).max(MAX_DISPLAY_NAME_CHARACTERS);

/** Fixed and public: the training vault holds nothing but invented people. */
export const TRAINING_PASSPHRASE = 'training-vault';

/** From the worst to the best; the first two are refused. Core alone judges. */
export const passphraseStrengths = ['too-short', 'weak', 'fair', 'strong'] as const;
export const passphraseStrength = z.enum(passphraseStrengths);
export type PassphraseStrength = z.infer<typeof passphraseStrength>;

/** Languages of the word lists in `resources/word-lists`. */
export const passphraseLanguages = ['en', 'zh-Hans'] as const;
