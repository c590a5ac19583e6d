import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { uncertainDate, unknownDate } from '#shared/dates/uncertain-date.ts';
import { incidentFields, type ExactWords, type IncidentFields } from '#shared/incidents/incident.ts';
import { pruneOwners } from '#shared/incidents/prune-owners.ts';
import { notAnswered, type Answer } from '#shared/text/answer.ts';
import { newItemId } from '../../../forms/new-item-id.ts';
import { filledForm, isBlankText } from '../../../records/filled-form.ts';

const shape = incidentFields.shape;

/** A title that is left empty takes the suggestion. */
const untitledFields = z.strictObject({ ...shape, title: shape.title.nullable() });
type UntitledFields = z.output<typeof untitledFields>;

const fieldsAndRevision = untitledFields.extend({ expectedRevision: z.int().nullable() });
type IncidentFormInput = z.input<typeof fieldsAndRevision>;

/** The fields with what may be left empty in a form, and the revision that it began with. */
export const incidentForm = z
  .custom<IncidentFormInput>()
  .transform(withoutBlankEntries)
  .pipe(filledForm(fieldsAndRevision))
  .transform((values) => ({ ...values, ...pruneOwners(values) }));

/** Shown open at once, because the words are what gets lost first; left empty, it is not saved. */
export function newExactWords(): ExactWords {
  return { id: newItemId(), text: '', lang: 'und', translations: [], speaker: notAnswered };
}

/** A new incident: nothing is claimed that nobody said. */
export function newIncidentValues(): DefaultValues<IncidentFormInput> {
  return {
    title: null,
    when: unknownDate(),
    places: notAnswered,
    acts: notAnswered,
    channels: notAnswered,
    demands: notAnswered,
    threats: notAnswered,
    exactWords: [newExactWords()],
    narrative: null,
    victims: notAnswered,
    involvements: notAnswered,
    familyPressure: notAnswered,
    sources: [],
    expectedRevision: null,
  };
}

interface SuggestedTitle {
  readonly text: string;
  readonly lang: string;
}

/** What is saved: an empty title takes the suggestion. */
export function titled(fields: UntitledFields, suggested: SuggestedTitle): IncidentFields {
  return { ...fields, title: fields.title ?? { ...suggested, translations: [] } };
}

/**
 * What can be printed of a form that is still being filled in: an entry that is not complete yet is
 * left out, so that the rest can be seen. undefined when even that is not possible.
 */
export function printableFields(values: unknown, suggested: SuggestedTitle): IncidentFields | undefined {
  const loose = looseForm.safeParse(values);
  if (!loose.success) return undefined;
  const { when, ...others } = withoutBlankEntries(loose.data);
  const result = printableForm.safeParse({
    ...Object.fromEntries(Object.entries(others).map(([field, value]) => [field, complete(field, value)])),
    when: uncertainDate.safeParse(when).data ?? unknownDate(),
  });
  if (!result.success) return undefined;
  return pruneOwners(titled(result.data, suggested));
}

const printableForm = filledForm(z.object(untitledFields.shape));

const looseForm = z.looseObject({ when: z.unknown(), title: z.unknown(), exactWords: z.unknown() });
const looseAnswer = z.object({ state: z.literal('known'), value: z.array(z.unknown()) });

/** An opened and empty title, and opened and empty words, are none. */
function withoutBlankEntries<Values extends { readonly title: unknown; readonly exactWords: unknown }>(
  values: Values,
): Values {
  const { title, exactWords } = values;
  return {
    ...values,
    title: isBlankText(title) ? null : title,
    exactWords: Array.isArray(exactWords) ? exactWords.filter((words) => !isBlankText(words)) : exactWords,
  };
}

const itemSchemas: Readonly<Record<string, z.ZodType>> = {
  exactWords: shape.exactWords.element,
  sources: shape.sources.element,
  places: knownItem(shape.places),
  acts: knownItem(shape.acts),
  channels: knownItem(shape.channels),
  demands: knownItem(shape.demands),
  threats: knownItem(shape.threats),
  victims: knownItem(shape.victims),
  involvements: knownItem(shape.involvements),
  familyPressure: knownItem(shape.familyPressure),
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
  return (items.length === 0 ? notAnswered : { state: 'known', value: items }) satisfies Answer<unknown>;
}
