import { z } from 'zod';
import { caseId } from '../ids/ids.ts';
import { countryCode } from '../places/country-code.ts';
import { refuseRepeatedItems } from '../records/record-items.ts';
import { recordStamp } from '../records/record.ts';
import { freeAccount } from '../accounts/account.ts';
import { answer } from '../text/answer.ts';
import { cleanLine } from '../text/clean-text.ts';
import { languageTag } from '../text/lang-text.ts';
import { caseKeeping, refuseClosingOfOpenCase } from './case-keeping.ts';
import { caseRelation, refuseSelfRelations } from './case-relation.ts';
import { vocabularyCode } from '../vocabularies/vocabulary-index.ts';

/**
 * `CASE-2026-K7P-0007`: what people say on the telephone. The three characters are the mark of the computer that gave
 * it; a reference that was given elsewhere, by another program perhaps, may lack them.
 */
export const caseReference = z
  .string()
  .max(20)
  .regex(/^CASE-\d{4}-(?:[A-Z][A-Z2-9]{2}-)?\d{4,6}$/u);

const MAX_RELATIONS = 200;
/** A case that goes from office to office is given a new one where its own is taken. */
export const MAX_FORMER_CASE_REFERENCES = 20;

/** What a caseworker fills in. The codeword is neutral, never the name of a person. */
export const caseFields = z
  .strictObject({
    codeword: cleanLine({ max: 80 }),
    status: vocabularyCode('case-status'),
    priority: vocabularyCode('priority').nullable(),
    risk: vocabularyCode('risk-level'),
    stateOfOrigin: answer(countryCode),
    hostStates: answer(z.array(countryCode).min(1).max(40)),
    openedOn: z.iso.date(),
    languages: z.array(languageTag).max(20),
    summary: freeAccount.nullable(),
    /** What the person wants: safety, a report, an end to the contact, nothing yet. */
    objective: answer(freeAccount),
    /** Between people of the case. */
    relations: z.array(caseRelation).max(MAX_RELATIONS),
    ...caseKeeping,
  })
  .superRefine((fields, context) => {
    refuseRepeatedItems(fields, context);
    refuseSelfRelations(fields.relations, context);
    refuseClosingOfOpenCase(fields, context);
  });
export type CaseFields = z.infer<typeof caseFields>;

export const caseRecord = caseFields.extend({
  id: caseId,
  reference: caseReference,
  /** Where another case had its reference when it came in from an archive; oldest first. It is still found by them. */
  formerReferences: z.array(caseReference).max(MAX_FORMER_CASE_REFERENCES),
  /** Made by `demo`; printed on every page of a dossier. */
  isTraining: z.boolean(),
  ...recordStamp,
});
export type CaseRecord = z.infer<typeof caseRecord>;
