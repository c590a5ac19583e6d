import { foldText } from '../../text/fold-text.ts';
import { whyFound, type WhyFound } from '../../names/why-found.ts';
import type { MatchReason } from '../../names/name-match.ts';
import {
  MAX_CANDIDATES,
  nearReasons,
  type DossierFinding,
  type NameCandidate,
  type NearWords,
} from '../dossier-operations.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { PlaceOfWords } from '../name-answer.ts';
import type { NearMatch } from './text-projector.ts';

type Place = NearWords['places'][number];

export interface NearContext {
  readonly source: DossierSource;
  /** Not named in this dossier. */
  readonly hiddenIds: ReadonlySet<string>;
  readonly digestOf: (place: PlaceOfWords) => string;
}

/**
 * One finding for each word, with all its places, those that are surest first; what is only like one of very many
 * names is one finding together. Nothing is left out, however much there is.
 */
export function nearFindings(matches: readonly NearMatch[], context: NearContext): DossierFinding[] {
  const clear = Map.groupBy(
    matches.filter(({ isFaint }) => !isFaint),
    ({ words }) => foldText(words),
  );
  const faint = matches.filter(({ isFaint }) => isFaint);
  const findings = [...clear.values()]
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((same) => findingOf(same, context, 'near-match'));
  return faint.length === 0 ? findings : [...findings, findingOf(faint, context, 'faint-match')];
}

function findingOf(
  same: readonly NearMatch[],
  context: NearContext,
  code: 'near-match' | 'faint-match',
): DossierFinding {
  const [first] = same;
  const surest = same.toSorted((a, b) => nearReasons.indexOf(a.reason) - nearReasons.indexOf(b.reason))[0];
  const places = placesOf(same, context);
  const all = candidatesOf(same, context);
  const words = [...new Set(same.map((match) => match.words))];
  return {
    code,
    blocks: true,
    noun: places[0]?.noun ?? 'request',
    recordId: places[0]?.recordId ?? null,
    detail: `“${words.join('”, “')}” · ${[...new Set(places.map(({ field }) => field))].join('; ')}`,
    near: {
      words: code === 'faint-match' ? words.join(' · ') : (first?.words ?? ''),
      reason: surest?.reason ?? 'exact',
      candidates: all.slice(0, MAX_CANDIDATES),
      moreCandidates: Math.max(0, all.length - MAX_CANDIDATES),
      places,
      canLeaveOut: same.every(({ reason }) => reason !== 'repeated'),
      isFaint: code === 'faint-match',
    },
  };
}

function placesOf(same: readonly NearMatch[], { source, digestOf }: NearContext): Place[] {
  const byPlace = new Map<string, Place>();
  for (const { recordId, field, text, words } of same) {
    const place = digestOf({ recordId, field, text, words });
    byPlace.set(place, { ...recordAt(source, recordId, field), field, place });
  }
  return [...byPlace.values()];
}

/** What the finished pages say tells by its label alone of which record it is. */
export function recordAt(
  source: DossierSource,
  recordId: string | null,
  field: string,
): Pick<Place, 'noun' | 'recordId'> {
  if (recordId === source.case.id) return { noun: 'case', recordId };
  const incident = source.incidents.find(
    ({ id, reference }) =>
      id === recordId || (recordId === null && field.startsWith(`${reference.split('/').at(-1) ?? ''},`)),
  );
  if (incident !== undefined) return { noun: 'incident', recordId: incident.id };
  if (recordId !== null) return { noun: 'person', recordId };
  return field.startsWith(`${source.case.reference},`)
    ? { noun: 'case', recordId: source.case.id }
    : { noun: 'request', recordId: null };
}

/** Each person once, by the form that the words are most like, the surest first. */
function candidatesOf(same: readonly NearMatch[], { hiddenIds }: NearContext): NameCandidate[] {
  const byPerson = new Map<string, NameCandidate & { readonly rank: number }>();
  for (const { words, reason, forms } of same) {
    for (const { personId, text } of forms) {
      const why = isMatchReason(reason) ? whyFound(words, reason, text) : null;
      const rank = nearReasons.indexOf(reason) * KINDS + (why === null ? 0 : likeness.indexOf(why.kind));
      const known = byPerson.get(personId);
      if (known !== undefined && known.rank <= rank) continue;
      const isReplaceable = hiddenIds.has(personId);
      byPerson.set(personId, {
        personId: personId as NameCandidate['personId'],
        name: text,
        why,
        isReplaceable,
        rank,
      });
    }
  }
  return [...byPerson.values()]
    .toSorted((a, b) => a.rank - b.rank || Number(b.isReplaceable) - Number(a.isReplaceable))
    .map(({ rank: _rank, ...candidate }) => candidate);
}

/** Of the forms of one person the one that the words are most like stands with the finding. */
const likeness: readonly WhyFound['kind'][] = [
  'same-letters',
  'part',
  'sound',
  'other-spelling',
  'other-script',
];
const KINDS = 8;

const notOfNames = new Set<NearMatch['reason']>([
  'shared',
  'another-case',
  'codeword',
  'contact',
  'repeated',
]);

function isMatchReason(reason: NearMatch['reason']): reason is MatchReason {
  return !notOfNames.has(reason);
}

function rankOf(same: readonly NearMatch[]): number {
  const reasons = same.map(({ reason }) => nearReasons.indexOf(reason));
  return Math.min(...reasons);
}
