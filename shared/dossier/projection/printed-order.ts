import { dateSpan } from '../../dates/date-span.ts';
import type { CaseRelation } from '../../cases/case-relation.ts';
import { canonicalRanks, type RankedNode } from './canonical-ranks.ts';
import type { CodeBook, LabelBook } from './code-book.ts';
import type { PersonRelease } from './person-release.ts';
import type { ProjectedIncident, ProjectedPerson } from './projected-dossier.ts';

/** Something that is shown, before anybody has a code, and who appears in it, in order. */
export interface Shown<Projected> {
  readonly projected: Projected;
  readonly mentions: readonly string[];
}

export interface ShownIncident extends Shown<Omit<ProjectedIncident, 'reference'>> {
  readonly id: string;
}

export interface ShownPerson extends Shown<ProjectedPerson> {
  readonly release: PersonRelease;
}

interface WhatIsShown {
  readonly incidents: readonly ShownIncident[];
  readonly people: readonly ShownPerson[];
  /** Who appears in the texts of the case and of the request. */
  readonly textMentions: readonly string[];
  readonly relations: readonly CaseRelation[];
  readonly held: Pick<CodeBook, 'heldCodeOf' | 'lotOf'> & Pick<LabelBook, 'heldLabelOf'>;
}

export interface PrintedOrder {
  /** By time; unknown dates last. */
  readonly incidents: readonly ShownIncident[];
  /** In order of appearance. */
  readonly people: readonly ShownPerson[];
}

/**
 * In which order incidents and people stand in a dossier, by what is printed of them alone: the order in which they
 * were entered, and what is withheld, have no part in it.
 */
export function printedOrder(shown: WhatIsShown): PrintedOrder {
  const lots = nodesOf(shown).map((node) => ({ node, lot: shown.held.lotOf(node.id) }));
  const ranks = canonicalRanks(
    lots.toSorted((a, b) => (a.lot < b.lot ? -1 : Number(a.lot > b.lot))).map(({ node }) => node),
  );
  const rankOf = (id: string) => ranks.get(id) ?? 0;
  const incidents = shown.incidents.toSorted((a, b) => compareTimes(a, b) || rankOf(a.id) - rankOf(b.id));
  const appearances = new Map<string, number>();
  for (const personId of [...incidents.flatMap(({ mentions }) => mentions), ...shown.textMentions]) {
    if (!appearances.has(personId)) appearances.set(personId, appearances.size);
  }
  const appearance = ({ release: { person } }: ShownPerson) => appearances.get(person.person.id) ?? Infinity;
  const people = shown.people.toSorted((a, b) => {
    const [first, second] = [appearance(a), appearance(b)];
    if (first !== second) return first - second;
    return rankOf(a.release.person.person.id) - rankOf(b.release.person.person.id);
  });
  return { incidents, people };
}

function nodesOf({ incidents, people, textMentions, relations, held }: WhatIsShown): RankedNode[] {
  const times = Map.groupBy(incidents, timeKey);
  return [
    { id: TEXTS, words: TEXTS, edges: mentionEdges(textMentions, 'text') },
    ...incidents.map(({ id, projected, mentions }) => {
      const time = timeKey({ projected });
      const hasTwin = (times.get(time)?.length ?? 0) > 1;
      return {
        id,
        words: JSON.stringify([time, held.heldLabelOf(id) ?? '', hasTwin ? printedWords(projected) : '']),
        edges: mentionEdges(mentions, 'incident'),
      };
    }),
    ...people.map(({ release, projected, mentions }) => {
      const { id } = release.person.person;
      const { relations: _relations, ...alone } = projected;
      return {
        id,
        words: JSON.stringify([
          release.tokenClass,
          release.reason,
          held.heldCodeOf(id) ?? '',
          printedWords(alone),
        ]),
        edges: [
          ...mentionEdges(mentions, 'person'),
          ...incidents.flatMap((incident) => mentionsOf(id, incident.mentions, incident.id)),
          ...mentionsOf(id, textMentions, TEXTS),
          ...relations.flatMap((relation) => relationEdges(id, relation)),
        ],
      };
    }),
  ];
}

/** Stands for the texts of case and request among the nodes. */
const TEXTS = '';

function mentionEdges(mentions: readonly string[], where: string): RankedNode['edges'] {
  return mentions.map((to, at) => ({ to, words: `${where} ${String(at)}` }));
}

function mentionsOf(personId: string, mentions: readonly string[], to: string): RankedNode['edges'] {
  return mentions.flatMap((other, at) => (other === personId ? [{ to, words: `in ${String(at)}` }] : []));
}

function relationEdges(personId: string, { from, to, code, words }: CaseRelation): RankedNode['edges'] {
  const kind = `${code} ${words === null ? '' : 'words'}`;
  return [
    ...(from === personId ? [{ to, words: `from ${kind}` }] : []),
    ...(to === personId ? [{ to: from, words: `to ${kind}` }] : []),
  ];
}

/** What is printed, without where in the case it stands. Codes are not given yet. */
function printedWords(projected: unknown): string {
  return JSON.stringify(projected, (key, value: unknown) => (key === 'field' ? undefined : value));
}

type Timed = { readonly projected: Pick<ProjectedIncident, 'when'> };

/** By the first moment it can have been, then the last; unknown dates last. */
function compareTimes(a: Timed, b: Timed): number {
  const [first, second] = [dateSpan(a.projected.when.date), dateSpan(b.projected.when.date)];
  return (
    compareMoments(first.start ?? first.end, second.start ?? second.end) ||
    compareMoments(first.end, second.end)
  );
}

function compareMoments(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

function timeKey({ projected: { when } }: Timed): string {
  const { start, end } = dateSpan(when.date);
  return `${String(start)}/${String(end)}`;
}
