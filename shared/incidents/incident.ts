import { z } from 'zod';
import { uncertainDate } from '../dates/uncertain-date.ts';
import { caseId, incidentId, personId } from '../ids/ids.ts';
import { countryCode } from '../places/country-code.ts';
import { recordStamp } from '../records/record.ts';
import { answer } from '../text/answer.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { langText, languageTag } from '../text/lang-text.ts';
import { vocabularyCode } from '../vocabularies/vocabulary-index.ts';

/** A 1 MB narrative must fit; the limit is in characters (UTF-16 code units). */
export const MAX_NARRATIVE_CHARACTERS = 2_000_000;

/** Of an act or of a pressure on the family. */
export const MAX_NOTE_CHARACTERS = 500;

export const MAX_EXACT_WORDS = 100;

/** Where: no more exact than it is known, and never more exact than is safe. */
export const incidentPlace = z.strictObject({
  name: langText.nullable(),
  country: countryCode.nullable(),
  precision: vocabularyCode('location-precision'),
  type: vocabularyCode('place-type').nullable(),
  /** What the premises are to the eye: restaurant, estate agency. */
  venueFront: vocabularyCode('venue-front').nullable(),
  /** How the venue is linked to whoever acts there. An address in a list is not proof. */
  venueLink: vocabularyCode('venue-link').nullable(),
});
export type IncidentPlace = z.infer<typeof incidentPlace>;

/** Somebody in an incident: a known person, or words for one who is not known by name. */
export const participant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId }),
  z.strictObject({ kind: z.literal('described'), description: langText }),
]);
export type Participant = z.infer<typeof participant>;

export const incidentAct = z.strictObject({
  code: vocabularyCode('act'),
  note: cleanLine({ max: MAX_NOTE_CHARACTERS }).nullable(),
});

export const incidentDemand = z.strictObject({
  code: vocabularyCode('demand'),
  isExplicit: z.boolean(),
  deadline: uncertainDate.nullable(),
  consequence: vocabularyCode('threat').nullable(),
});

/** The words themselves, as spoken, before any paraphrase. */
export const exactWords = z.strictObject({
  text: cleanText({ max: 20_000 }),
  lang: languageTag,
  speaker: participant.nullable(),
  translation: langText.nullable(),
});

export const familyPressure = z.strictObject({
  code: vocabularyCode('family-pressure'),
  relative: participant.nullable(),
  note: cleanLine({ max: MAX_NOTE_CHARACTERS }).nullable(),
});

/** Who did it, in which role, and on what the attribution rests (ESF involvement). */
export const involvement = z.strictObject({
  actor: participant,
  perpetratorType: vocabularyCode('perpetrator-type'),
  role: vocabularyCode('involvement'),
  /** Rank, office or unit, as it was stated. */
  titleAsStated: cleanLine({ max: 300 }).nullable(),
  basis: z.array(vocabularyCode('state-link')).max(20),
  confidence: vocabularyCode('confidence'),
});
export type Involvement = z.infer<typeof involvement>;

/** In the order in which a dossier prints them: nearest to the event first. */
export const sourceKinds = ['observed', 'reported', 'published', 'document'] as const;

/** Where the account comes from: `reported` by somebody else, or `observed` by the teller. */
export const incidentSource = z.strictObject({
  kind: z.enum(sourceKinds),
  description: langText,
  date: uncertainDate.nullable(),
});
export type IncidentSource = z.infer<typeof incidentSource>;

export const incidentFields = z.strictObject({
  title: cleanLine({ max: 200 }),
  when: uncertainDate,
  places: answer(z.array(incidentPlace).min(1).max(20)),
  acts: answer(z.array(incidentAct).min(1).max(40)),
  channels: answer(z.array(vocabularyCode('channel')).min(1).max(20)),
  demands: answer(z.array(incidentDemand).min(1).max(20)),
  threats: answer(z.array(vocabularyCode('threat')).min(1).max(12)),
  exactWords: z.array(exactWords).max(MAX_EXACT_WORDS),
  narrative: z
    .strictObject({ text: cleanText({ max: MAX_NARRATIVE_CHARACTERS }), lang: languageTag })
    .nullable(),
  victims: answer(z.array(participant).min(1).max(100)),
  involvements: answer(z.array(involvement).min(1).max(100)),
  familyPressure: answer(z.array(familyPressure).min(1).max(40)),
  sources: z.array(incidentSource).max(100),
});
export type IncidentFields = z.infer<typeof incidentFields>;

export const incidentRecord = incidentFields.extend({
  id: incidentId,
  caseId,
  /** Within its case: `CASE-2026-0007/IN-03`. */
  reference: z.string(),
  ...recordStamp,
});
export type IncidentRecord = z.infer<typeof incidentRecord>;
