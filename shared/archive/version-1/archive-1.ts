import { z } from 'zod';

/**
 * The archive format of version 1, as it was and stays: items had no ids, texts one language, a relation was one to the
 * client, and what nobody had answered looked like "not asked". Only its form is checked here, so that nothing unknown
 * slips through; what the values say is checked once they are lifted to the form of today.
 */
const langText = z.strictObject({ text: z.string(), lang: z.string() });
const date = z.strictObject({
  edtf: z.string(),
  verbatim: langText.optional(),
  timeLocal: z.string().optional(),
  timeZone: z.string().optional(),
  basis: z.enum(['document', 'recollection', 'inferred', 'message_timestamp']),
});

function answer<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('known'), value }),
    z.strictObject({ state: z.enum(['unknown', 'not_asked', 'declined', 'not_applicable']) }),
  ]);
}

const participant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string() }),
  z.strictObject({ kind: z.literal('described'), description: langText }),
]);

export const caseOfVersion1 = z.strictObject({
  codeword: z.string(),
  status: z.string(),
  priority: z.string().nullable(),
  risk: z.string(),
  stateOfOrigin: answer(z.string()),
  hostStates: answer(z.array(z.string())),
  openedOn: z.string(),
  languages: z.array(z.string()),
  summary: langText.nullable(),
  objective: answer(langText),
  id: z.string(),
  reference: z.string(),
  isTraining: z.boolean(),
});

export const headOfVersion1 = z.strictObject({
  format: z.literal('casekeep-case'),
  version: z.literal(1),
  exportedAt: z.string(),
  case: caseOfVersion1,
});

export const personOfVersion1 = z.strictObject({
  id: z.string(),
  fields: z.strictObject({
    names: z.array(
      z.strictObject({
        text: z.string(),
        lang: z.string().nullable(),
        role: z.string(),
        romanisation: z.string().nullable(),
        inDocument: z.string().nullable(),
      }),
    ),
    gender: answer(z.string()),
    birth: answer(date),
    nationalities: answer(z.array(z.string())),
    occupation: answer(langText),
    languages: z.array(z.string()),
    interpreterNeeded: answer(z.boolean()),
    isIdentityProtected: z.boolean(),
    notes: langText.nullable(),
  }),
  inCase: z.strictObject({
    roles: z.array(z.string()),
    relationship: z.string().nullable(),
    isUsedAsLeverage: z.boolean(),
  }),
});

export const incidentOfVersion1 = z.strictObject({
  id: z.string(),
  serial: z.number(),
  fields: z.strictObject({
    title: z.string(),
    when: date,
    places: answer(
      z.array(
        z.strictObject({
          name: langText.nullable(),
          country: z.string().nullable(),
          precision: z.string(),
          type: z.string().nullable(),
          venueFront: z.string().nullable(),
          venueLink: z.string().nullable(),
        }),
      ),
    ),
    acts: answer(z.array(z.strictObject({ code: z.string(), note: z.string().nullable() }))),
    channels: answer(z.array(z.string())),
    demands: answer(
      z.array(
        z.strictObject({
          code: z.string(),
          isExplicit: z.boolean(),
          deadline: date.nullable(),
          consequence: z.string().nullable(),
        }),
      ),
    ),
    threats: answer(z.array(z.string())),
    exactWords: z.array(
      z.strictObject({
        text: z.string(),
        lang: z.string(),
        speaker: participant.nullable(),
        translation: langText.nullable(),
      }),
    ),
    narrative: langText.nullable(),
    victims: answer(z.array(participant)),
    involvements: answer(
      z.array(
        z.strictObject({
          actor: participant,
          perpetratorType: z.string(),
          role: z.string(),
          titleAsStated: z.string().nullable(),
          basis: z.array(z.string()),
          confidence: z.string(),
        }),
      ),
    ),
    familyPressure: answer(
      z.array(
        z.strictObject({ code: z.string(), relative: participant.nullable(), note: z.string().nullable() }),
      ),
    ),
    sources: z.array(
      z.strictObject({
        kind: z.enum(['observed', 'reported', 'published', 'document']),
        description: langText,
        date: date.nullable(),
      }),
    ),
  }),
});

export type CaseOfVersion1 = z.infer<typeof caseOfVersion1>;
export type HeadOfVersion1 = z.infer<typeof headOfVersion1>;
export type PersonOfVersion1 = z.infer<typeof personOfVersion1>;
export type IncidentOfVersion1 = z.infer<typeof incidentOfVersion1>;
export type AnswerOfVersion1<Value> = ReturnType<typeof answer<z.ZodType<Value>>>['_output'];
export type TextOfVersion1 = z.infer<typeof langText>;
export type DateOfVersion1 = z.infer<typeof date>;
export type ParticipantOfVersion1 = z.infer<typeof participant>;
