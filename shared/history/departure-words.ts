import { z } from 'zod';
import { dossierLanguages } from '../i18n/dossier-language.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const file = { bytes: z.int().nonnegative(), sha256 };

const dossier = {
  holder: z.string(),
  version: z.int().positive(),
  language: z.enum(dossierLanguages),
  pages: z.int().positive(),
  ...file,
};
/** `format` is the number of the archive format. */
const archive = { format: z.int().positive(), ...file };
/** A vault is a folder that goes on changing: it has an id and no digest. `revision` is that of the case. */
const travel = { vault: z.string(), vaultId: z.string(), revision: z.int().positive() };

/**
 * What the vault keeps of something that left it, beside the entry of the audit that says who wrote it and when. For a
 * dossier also what the holder was given: each new code with a salted digest of whose it is.
 */
export const departureWords = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('dossier'),
    holderKey: z.string(),
    ...dossier,
    codes: z.array(z.strictObject({ code: z.string(), whose: sha256 })),
  }),
  z.strictObject({ what: z.literal('archive'), ...archive }),
  z.strictObject({ what: z.literal('travel'), ...travel }),
]);
export type DepartureWords = z.infer<typeof departureWords>;
export type WordsOf<What extends DepartureWords['what']> = Extract<DepartureWords, { readonly what: What }>;

/** The same as people read it back. */
export const departureDetails = [
  /** `codes` that the holder had not been given before. */
  z.object({ kind: z.literal('dossier'), ...dossier, codes: z.array(z.string()) }),
  z.object({ kind: z.literal('archive'), ...archive }),
  z.object({ kind: z.literal('travel'), ...travel }),
] as const;
