import { z } from 'zod';
import { dossierLanguages } from '../i18n/dossier-language.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const caseFile = { bytes: z.int().nonnegative(), sha256 };

/**
 * What the vault keeps of something that left it, beside the entry of the audit that says who wrote it and when. For a
 * dossier also what the holder was given: the version, and each new code with a salted digest of whose it is.
 */
export const departureWords = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('dossier'),
    holder: z.string(),
    holderKey: z.string(),
    version: z.int().positive(),
    language: z.enum(dossierLanguages),
    pages: z.int().positive(),
    ...caseFile,
    codes: z.array(z.strictObject({ code: z.string(), whose: sha256 })),
  }),
  z.strictObject({ what: z.literal('archive'), format: z.int().positive(), ...caseFile }),
  /** A vault is a folder that goes on changing: it has an id and no digest. */
  z.strictObject({
    what: z.literal('travel'),
    vault: z.string(),
    vaultId: z.string(),
    revision: z.int().positive(),
  }),
]);
export type DepartureWords = z.infer<typeof departureWords>;
export type WordsOf<What extends DepartureWords['what']> = Extract<DepartureWords, { readonly what: What }>;
