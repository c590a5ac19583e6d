import { z } from 'zod';
import { uncertainDate } from '../dates/uncertain-date.ts';
import { itemId, personId } from '../ids/ids.ts';
import { countryCode } from '../places/country-code.ts';
import { refuseRepeatedItems } from '../records/record-items.ts';
import { recordStamp } from '../records/record.ts';
import { freeAccount } from '../accounts/account.ts';
import { answer } from '../text/answer.ts';
import { cleanLine } from '../text/clean-text.ts';
import { langText, languageTag } from '../text/lang-text.ts';
import { codedValue } from '../vocabularies/coded-value.ts';
import { vocabularyCode } from '../vocabularies/vocabulary-index.ts';

/** One form of a person's name. Search, dossier and leak scan use all of them. */
export const personName = z.strictObject({
  id: itemId,
  text: cleanLine({ max: 200 }),
  lang: languageTag.nullable(),
  /** Null until somebody says what it is: the script alone does not. */
  role: vocabularyCode('name-role').nullable(),
  /** Only for a romanised form. */
  romanisation: vocabularyCode('romanisation-scheme').nullable(),
  /** The document that bears this form, as the recipient will match on it. */
  inDocument: cleanLine({ max: 200 }).nullable(),
});
export type PersonName = z.infer<typeof personName>;

/** Refuses with `record/item-repeated`. */
export const personFields = z
  .strictObject({
    /** The first form is the one that lists show. */
    names: z.array(personName).min(1).max(40),
    gender: answer(codedValue('gender')),
    birth: answer(uncertainDate),
    nationalities: answer(z.array(countryCode).min(1).max(10)),
    occupation: answer(freeAccount),
    languages: answer(z.array(languageTag).min(1).max(20)),
    interpreterNeeded: answer(z.boolean()),
    /** Never by name in a dossier, whatever is chosen there. */
    isIdentityProtected: z.boolean(),
  })
  .superRefine(refuseRepeatedItems);
export type PersonFields = z.infer<typeof personFields>;

export const personRecord = personFields.extend({ id: personId, ...recordStamp });
export type PersonRecord = z.infer<typeof personRecord>;

/** What a person is in a case. A relative who was made to carry the message is a victim first. */
export const casePersonFields = z.strictObject({
  roles: z.array(vocabularyCode('case-person-role')).min(1).max(6),
  /** Whether pressure is put on the client through this person. */
  isUsedAsLeverage: answer(z.boolean()),
  /** For those who work on this case; of no other case, and never printed. */
  notes: langText.nullable(),
});
export type CasePersonFields = z.infer<typeof casePersonFields>;
