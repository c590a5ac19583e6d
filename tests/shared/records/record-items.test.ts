import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ItemId } from '#shared/ids/ids.ts';
import { caseFields } from '#shared/cases/case.ts';
import { incidentFields } from '#shared/incidents/incident.ts';
import { pruneOwners } from '#shared/incidents/prune-owners.ts';
import { personFields } from '#shared/people/person.ts';
import { recordItems } from '#shared/records/record-items.ts';
import {
  aCase,
  anAct,
  anIncident,
  anInvolvement,
  aName,
  aPerson,
  nextItemId,
  translated,
} from '#tests/support/record-builders.ts';
import { recordSchemas } from '#tests/support/record-schemas.ts';

const somebody = { kind: 'described', description: { text: 'a man', lang: 'en' } } as const;

/** Paths of lists of objects in a schema whose objects have no id. */
function listsWithoutIds(type: z.ZodType, path = ''): string[] {
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional)
    return listsWithoutIds(type.unwrap() as z.ZodType, path);
  if (type instanceof z.ZodDiscriminatedUnion)
    return type.options.flatMap((option) => listsWithoutIds(option as z.ZodType, path));
  if (type instanceof z.ZodObject)
    return Object.entries(type.shape).flatMap(([key, member]) =>
      listsWithoutIds(member as z.ZodType, `${path}.${key}`),
    );
  if (!(type instanceof z.ZodArray)) return [];
  const { element } = type;
  const isBare =
    element instanceof z.ZodObject ? !('id' in element.shape) : element instanceof z.ZodDiscriminatedUnion;
  return [...(isBare ? [path] : []), ...listsWithoutIds(element as z.ZodType, path)];
}

test('every list of a record that holds more than codes holds items with an id', () => {
  expect(recordSchemas().flatMap((fields) => listsWithoutIds(fields))).toEqual([]);
  const forgotten = incidentFields.extend({ forgotten: z.array(z.object({ text: z.string() })) });
  expect(listsWithoutIds(forgotten)).toEqual(['.forgotten']);
});

function refusalsOf(schema: z.ZodType, fields: unknown): unknown[] {
  const { error } = schema.safeParse(fields);
  return (error?.issues ?? []).map((issue) => [
    issue.path.join('.'),
    'params' in issue ? issue.params : null,
  ]);
}

const repeated = { code: 'record/item-repeated' };
const missing = { code: 'record/item-missing' };

test('two items of a record with one id are refused, with the place of the second', () => {
  const id = nextItemId<ItemId>();
  const [first, second] = [translated('one', 'ug', 'eins'), translated('two', 'ug', 'zwei')];
  const named = aPerson({ names: [aName('Alim', { id }), aName('Alimjan', { id })] });
  expect(refusalsOf(personFields, named)).toEqual([['names.1.id', repeated]]);
  const incident = anIncident({
    exactWords: [{ ...first, id, speaker: { state: 'unknown' } }],
    victims: { state: 'known', value: [{ id, who: somebody }] },
  });
  expect(refusalsOf(incidentFields, incident)).toEqual([['victims.value.0.id', repeated]]);
  const [translation] = second.translations;
  if (translation === undefined) throw new Error('no translation');
  const twice = aCase({ summary: { ...second, translations: [translation, translation] } });
  expect(refusalsOf(caseFields, twice)).toEqual([['summary.translations.1.id', repeated]]);
  expect(refusalsOf(caseFields, aCase({ summary: second }))).toEqual([]);
});

const [act, otherAct, victim] = [nextItemId<ItemId>(), nextItemId<ItemId>(), nextItemId<ItemId>()];

function owned(of: { readonly acts?: ItemId[]; readonly victims?: ItemId[] }) {
  return anIncident({
    victims: { state: 'known', value: [{ id: victim, who: somebody }] },
    acts: {
      state: 'known',
      value: [
        anAct('assault', { id: act, victims: of.victims ?? 'all' }),
        anAct('stalking', { id: otherAct }),
      ],
    },
    involvements: { state: 'known', value: [anInvolvement(somebody, { acts: of.acts ?? 'all' })] },
  });
}

test('an act names victims who are there, and an involvement acts that are there, each once', () => {
  expect(refusalsOf(incidentFields, owned({ acts: [act, otherAct], victims: [victim] }))).toEqual([]);
  const nowhere = nextItemId<ItemId>();
  expect(refusalsOf(incidentFields, owned({ victims: [nowhere] }))).toEqual([
    ['acts.value.0.victims.0', missing],
  ]);
  expect(refusalsOf(incidentFields, owned({ acts: [act, victim] }))).toEqual([
    ['involvements.value.0.acts.1', missing],
  ]);
  expect(refusalsOf(incidentFields, owned({ acts: [act, act] }))).toEqual([
    ['involvements.value.0.acts.1', missing],
  ]);
});

test('what is no longer there is named no more, and nothing else is lost', () => {
  const before = owned({ acts: [act, otherAct], victims: [victim] });
  expect(pruneOwners(before)).toEqual(before);
  const without = pruneOwners({ ...before, victims: { state: 'unknown' } });
  expect(without.acts).toMatchObject({
    value: [
      { id: act, victims: null },
      { id: otherAct, victims: 'all' },
    ],
  });
  expect({ ...without, acts: before.acts, victims: before.victims }).toEqual(before);
  const unknown = pruneOwners({ ...before, acts: { state: 'unknown' } });
  expect(unknown.involvements).toMatchObject({ value: [{ acts: null, actor: somebody }] });
  expect([...recordItems(before)].length - [...recordItems(unknown)].length).toBe(2);
});
