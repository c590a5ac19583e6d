import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { UNKNOWN_DATE, uncertainDate } from '#shared/dates/uncertain-date.ts';
import { incidentFields, MAX_EXACT_WORDS, type IncidentFields } from '#shared/incidents/incident.ts';
import { languageTag } from '#shared/text/lang-text.ts';
import { unanswered } from '../../../records/unanswered.ts';

const words = incidentFields.shape.exactWords.element;
const blankLine = z.string().regex(/^\s*$/u);
const blankText = z.strictObject({ text: blankLine, lang: languageTag }).transform(() => null);

/** The fields with what may be left empty in a form, and the revision that it began with. */
export const incidentForm = incidentFields.extend({
  title: incidentFields.shape.title.or(blankLine),
  exactWords: z
    .array(
      words.extend({
        text: words.shape.text.or(blankLine),
        translation: words.shape.translation.or(blankText),
      }),
    )
    .max(MAX_EXACT_WORDS)
    .transform((list) => list.filter(({ text }) => text.trim() !== '')),
  places: unanswered(incidentFields.shape.places),
  acts: unanswered(incidentFields.shape.acts),
  channels: unanswered(incidentFields.shape.channels),
  demands: unanswered(incidentFields.shape.demands),
  threats: unanswered(incidentFields.shape.threats),
  victims: unanswered(incidentFields.shape.victims),
  involvements: unanswered(incidentFields.shape.involvements),
  familyPressure: unanswered(incidentFields.shape.familyPressure),
  expectedRevision: z.int().nullable(),
});
type IncidentFormInput = z.input<typeof incidentForm>;

type ExactWords = IncidentFields['exactWords'][number];

/** Shown open at once, because the words are what gets lost first; left empty, it is not saved. */
export function newExactWords(): ExactWords {
  return { text: '', lang: 'und', speaker: null, translation: null };
}

/** Open and not filled in; left like that, it is not saved. */
export function blankTranslation(): NonNullable<ExactWords['translation']> {
  return { text: '', lang: 'en' };
}

/** A new incident: nothing is claimed that nobody said. */
export function newIncidentValues(): DefaultValues<IncidentFormInput> {
  return {
    title: '',
    when: { edtf: UNKNOWN_DATE, basis: 'recollection' },
    places: null,
    acts: null,
    channels: null,
    demands: null,
    threats: null,
    exactWords: [newExactWords()],
    narrative: null,
    victims: null,
    involvements: null,
    familyPressure: null,
    sources: [],
    expectedRevision: null,
  };
}

/** What is saved: an empty title takes the suggestion. */
export function titled(fields: IncidentFields, suggestedTitle: string): IncidentFields {
  return fields.title.trim() === '' ? { ...fields, title: suggestedTitle } : fields;
}

/**
 * What can be printed of a form that is still being filled in: an entry that is not complete yet is
 * left out, so that the rest can be seen. undefined when even that is not possible.
 */
export function printableFields(values: unknown, suggestedTitle: string): IncidentFields | undefined {
  const loose = looseForm.safeParse(values);
  if (!loose.success) return undefined;
  const { when, ...others } = loose.data;
  const result = printableForm.safeParse({
    ...Object.fromEntries(Object.entries(others).map(([field, value]) => [field, complete(field, value)])),
    when: uncertainDate.safeParse(when).data ?? { edtf: UNKNOWN_DATE, basis: 'recollection' },
  });
  if (!result.success) return undefined;
  return titled(result.data, suggestedTitle);
}

const printableForm = z.object(incidentForm.omit({ expectedRevision: true }).shape);

const looseForm = z.looseObject({ when: z.unknown() });
const looseAnswer = z.object({ state: z.literal('known'), value: z.array(z.unknown()) });

const itemSchemas: Readonly<Record<string, z.ZodType>> = {
  exactWords: incidentFields.shape.exactWords.element,
  sources: incidentFields.shape.sources.element,
  places: knownItem(incidentFields.shape.places),
  acts: knownItem(incidentFields.shape.acts),
  demands: knownItem(incidentFields.shape.demands),
  victims: knownItem(incidentFields.shape.victims),
  involvements: knownItem(incidentFields.shape.involvements),
  familyPressure: knownItem(incidentFields.shape.familyPressure),
  channels: knownItem(incidentFields.shape.channels),
  threats: knownItem(incidentFields.shape.threats),
};

interface ListAnswer {
  readonly options: readonly [
    { readonly shape: { readonly value: { readonly element: z.ZodType } } },
    ...unknown[],
  ];
}

function knownItem(answer: ListAnswer): z.ZodType {
  return answer.options[0].shape.value.element;
}

function complete(field: string, value: unknown): unknown {
  const schema = itemSchemas[field];
  if (schema === undefined) return value;
  const isComplete = (item: unknown) => schema.safeParse(item).success;
  if (Array.isArray(value)) return value.filter(isComplete);
  const answer = looseAnswer.safeParse(value);
  if (!answer.success) return value;
  const items = answer.data.value.filter(isComplete);
  return items.length === 0 ? { state: 'not_asked' } : { state: 'known', value: items };
}
