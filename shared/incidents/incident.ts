import { z } from 'zod';
import { uncertainDate } from '../dates/uncertain-date.ts';
import { caseId, incidentId, itemId, personId, type ItemId } from '../ids/ids.ts';
import { countryCode } from '../places/country-code.ts';
import { refuseLostItems, refuseRepeatedItems } from '../records/record-items.ts';
import { recordStamp } from '../records/record.ts';
import { account, accountShape } from '../accounts/account.ts';
import { answer, knownItems } from '../text/answer.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { langText } from '../text/lang-text.ts';
import { codedItem, codedValue } from '../vocabularies/coded-value.ts';
import { vocabularyCode } from '../vocabularies/vocabulary-index.ts';

/** A 1 MB narrative must fit; the limit is in characters (UTF-16 code units). */
export const MAX_NARRATIVE_CHARACTERS = 2_000_000;

/** Of an act or of a pressure on the family. */
export const MAX_NOTE_CHARACTERS = 500;

export const MAX_TITLE_CHARACTERS = 200;
export const MAX_EXACT_WORDS = 100;
/** `CASE-2026-K7P-000007/IN-000003`, and room. */
export const MAX_REFERENCE_CHARACTERS = 40;
export const MAX_FORMER_REFERENCES = 20;
const MAX_VICTIMS = 100;
const MAX_ACTS = 40;

/**
 * Which items of another list of the incident are meant: all of them, or these. Null until somebody says so, and again
 * when the last one that was named is there no more: it never comes to mean all by itself.
 */
function namedItems(max: number) {
  return z.union([z.literal('all'), z.array(itemId).min(1).max(max)]).nullable();
}
export type NamedItems = z.infer<ReturnType<typeof namedItems>>;

/**
 * Where: no more exact than it is known, and never more exact than is safe. Here and below, null is what nobody has
 * answered yet.
 */
export const incidentPlace = z.strictObject({
  id: itemId,
  name: langText.nullable(),
  country: answer(countryCode),
  precision: vocabularyCode('location-precision').nullable(),
  type: codedValue('place-type').nullable(),
  /** What the premises are to the eye: restaurant, estate agency. */
  venueFront: codedValue('venue-front').nullable(),
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

export const victim = z.strictObject({ id: itemId, who: participant });
export type Victim = z.infer<typeof victim>;

export const incidentAct = codedItem('act', {
  note: cleanLine({ max: MAX_NOTE_CHARACTERS }).nullable(),
  /** Against whom of the victims. */
  victims: namedItems(MAX_VICTIMS),
});
export type IncidentAct = z.infer<typeof incidentAct>;

export const incidentChannel = codedItem('channel', {});

export const incidentDemand = codedItem('demand', {
  isExplicit: answer(z.boolean()),
  deadline: answer(uncertainDate),
  consequence: answer(vocabularyCode('threat')),
});

/** The words themselves, as spoken, before any paraphrase. */
export const exactWords = z.strictObject({
  id: itemId,
  ...accountShape(cleanText({ max: 20_000 })),
  speaker: answer(participant),
});
export type ExactWords = z.infer<typeof exactWords>;

export const familyPressure = codedItem('family-pressure', {
  relative: answer(participant),
  note: cleanLine({ max: MAX_NOTE_CHARACTERS }).nullable(),
});

/** Who did it, in which role, and on what the attribution rests (ESF involvement). */
export const involvement = z.strictObject({
  id: itemId,
  actor: participant,
  perpetratorType: codedValue('perpetrator-type').nullable(),
  role: codedValue('involvement').nullable(),
  /** Rank, office or unit, as it was stated. */
  titleAsStated: answer(cleanLine({ max: 300 })),
  basis: z.array(vocabularyCode('state-link')).max(20),
  confidence: vocabularyCode('confidence').nullable(),
  /** In which of the acts. */
  acts: namedItems(MAX_ACTS),
});
export type Involvement = z.infer<typeof involvement>;

/** In the order in which a dossier prints them: nearest to the event first. */
export const sourceKinds = ['observed', 'reported', 'published', 'document'] as const;

/** Where the account comes from: `reported` by somebody else, or `observed` by the teller. */
export const incidentSource = z.strictObject({
  id: itemId,
  kind: z.enum(sourceKinds).nullable(),
  description: langText,
  date: answer(uncertainDate),
});
export type IncidentSource = z.infer<typeof incidentSource>;

/** Those that are named one by one. */
export function itemsByName(named: NamedItems): readonly ItemId[] {
  return named === null || named === 'all' ? [] : named;
}

/** Refuses with `record/item-repeated` and `record/item-missing`. */
export const incidentFields = z
  .strictObject({
    title: account(cleanLine({ max: MAX_TITLE_CHARACTERS })),
    when: uncertainDate,
    places: answer(z.array(incidentPlace).min(1).max(20)),
    acts: answer(z.array(incidentAct).min(1).max(MAX_ACTS)),
    channels: answer(z.array(incidentChannel).min(1).max(20)),
    demands: answer(z.array(incidentDemand).min(1).max(20)),
    threats: answer(z.array(vocabularyCode('threat')).min(1).max(12)),
    exactWords: z.array(exactWords).max(MAX_EXACT_WORDS),
    narrative: account(cleanText({ max: MAX_NARRATIVE_CHARACTERS })).nullable(),
    victims: answer(z.array(victim).min(1).max(MAX_VICTIMS)),
    involvements: answer(z.array(involvement).min(1).max(100)),
    familyPressure: answer(z.array(familyPressure).min(1).max(40)),
    sources: z.array(incidentSource).max(100),
  })
  .superRefine((fields, context) => {
    refuseRepeatedItems(fields, context);
    const acts = knownItems(fields.acts);
    for (const [index, { victims }] of acts.entries()) {
      const path = ['acts', 'value', index, 'victims'];
      refuseLostItems(context, itemsByName(victims), { among: knownItems(fields.victims), path });
    }
    for (const [index, { acts: named }] of knownItems(fields.involvements).entries()) {
      refuseLostItems(context, itemsByName(named), {
        among: acts,
        path: ['involvements', 'value', index, 'acts'],
      });
    }
  });
export type IncidentFields = z.infer<typeof incidentFields>;

export const incidentRecord = incidentFields.extend({
  id: incidentId,
  caseId,
  /** Within its case: `CASE-2026-0007/IN-03`. */
  reference: z.string(),
  /** What it was called in cases that it was moved from, the first one first. */
  formerReferences: z.array(z.string().max(MAX_REFERENCE_CHARACTERS)).max(MAX_FORMER_REFERENCES),
  ...recordStamp,
});
export type IncidentRecord = z.infer<typeof incidentRecord>;
