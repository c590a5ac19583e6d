import { expect, test } from 'vitest';
import type { ItemId } from '#shared/ids/ids.ts';
import { incidentGaps } from '#shared/incidents/incident-gaps.ts';
import { incidentFields, type IncidentFields, type NamedItems } from '#shared/incidents/incident.ts';
import { pruneOwners } from '#shared/incidents/prune-owners.ts';
import { known, notAnswered } from '#shared/text/answer.ts';
import {
  aDate,
  anAct,
  anIncident,
  anInvolvement,
  aPlace,
  nextItemId,
  translated,
} from '#tests/support/record-builders.ts';

const described = (text: string) => ({ kind: 'described', description: { text, lang: 'en' } }) as const;

/** An incident of which everything that can be asked is answered. */
function answered(): IncidentFields {
  return anIncident({
    title: translated('来电', 'zh-Hans', 'A call'),
    when: aDate('2021-09-14', { basis: 'document' }),
    places: known([
      aPlace({
        country: known('DE'),
        venueFront: { code: 'restaurant', words: null },
        venueLink: 'unknown',
      }),
    ]),
    acts: known([anAct('persuade_return'), anAct('threat_family')]),
    demands: known([
      {
        code: 'return_to_state',
        words: null,
        isExplicit: known(true),
        deadline: known(aDate('2022', { basis: 'document' })),
        consequence: known('to_family'),
      },
    ]),
    threats: known(['to_family']),
    exactWords: [{ ...translated('回来', 'zh-Hans', 'Come back'), speaker: known(described('a man')) }],
    narrative: translated('他说', 'zh-Hans', 'He said'),
    victims: known([{ who: described('a woman') }, { who: described('her brother') }]),
    involvements: known([
      anInvolvement(described('a man'), { basis: ['admission'], titleAsStated: known('officer') }),
    ]),
    familyPressure: known([
      { code: 'exit_ban', words: null, relative: known(described('her father')), note: 'since May' },
    ]),
    sources: [
      { kind: 'reported', description: { text: 'her brother', lang: 'en' }, date: known(aDate('2021')) },
    ],
  });
}

type Path = readonly (string | number)[];

function* paths(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield* paths(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (at === key ? replaced(item, rest, other) : item));
  }
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, other) };
}

/** What may be left out without a question being open: texts that not everything has, and who translated it when. */
const optional = new Set(['note', 'name', 'type', 'venueFront', 'translator', 'day', 'words', 'narrative']);

test('whatever of an incident can be unanswered, in whatever item, is missing as soon as it is', () => {
  const whole = answered();
  expect(incidentGaps(whole)).toEqual([]);
  const asked: string[] = [];
  for (const path of paths(whole)) {
    for (const nobody of [null, notAnswered]) {
      const open = incidentFields.safeParse(replaced(whole, path, nobody));
      if (!open.success || optional.has(String(path.at(-1)))) continue;
      asked.push(path.join('.'));
      expect(incidentGaps(open.data), path.join('.')).toContain('incident-not-answered');
    }
  }
  for (const named of [
    'when.basis',
    'title.translations.0.kind',
    'places.value.0.precision',
    'places.value.0.venueLink',
    'acts.value.0.victims',
    'involvements.value.0.role',
    'involvements.value.0.perpetratorType',
    'involvements.value.0.confidence',
    'involvements.value.0.acts',
    'demands.value.0.isExplicit',
    'demands.value.0.deadline.value.basis',
    'exactWords.0.speaker',
    'familyPressure.value.0.relative',
    'sources.0.kind',
    'sources.0.date',
  ]) {
    expect(asked).toContain(named);
  }
});

test('with one victim, or one act, nobody is asked which is meant', () => {
  const one = anIncident({
    ...answered(),
    victims: known([{ who: described('a woman') }]),
    acts: known([anAct('stalking', { victims: null })]),
    involvements: known([
      anInvolvement(described('a man'), {
        basis: ['admission'],
        titleAsStated: known('officer'),
        acts: null,
      }),
    ]),
  });
  expect(incidentGaps(one)).toEqual([]);
});

test('whoever goes last, an act never comes to be against all, nor an involvement to be in all', () => {
  const ids = [nextItemId<ItemId>(), nextItemId<ItemId>(), nextItemId<ItemId>()];
  const subsets = Array.from({ length: 8 }, (_, bits) => ids.filter((_id, at) => (bits & (1 << at)) !== 0));
  const namedBy: readonly NamedItems[] = [null, 'all', ...subsets.filter(({ length }) => length > 0)];
  for (const named of namedBy) {
    for (const left of subsets) {
      const still = named === null || named === 'all' ? named : named.filter((id) => left.includes(id));
      const expected = Array.isArray(still) && still.length === 0 ? null : still;
      const people = left.map((id) => ({ id, who: described('somebody') }));
      const { acts } = pruneOwners(
        anIncident({
          victims: left.length === 0 ? notAnswered : known(people),
          acts: known([anAct('stalking', { victims: named })]),
        }),
      );
      expect(acts).toMatchObject({ value: [{ victims: expected }] });
      const { involvements } = pruneOwners(
        anIncident({
          acts: left.length === 0 ? notAnswered : known(left.map((id) => anAct('stalking', { id }))),
          involvements: known([anInvolvement(described('a man'), { acts: named })]),
        }),
      );
      expect(involvements).toMatchObject({ value: [{ acts: expected }] });
    }
  }
});
