import type { Participant } from '../../incidents/incident.ts';
import type { LangText } from '../../text/lang-text.ts';
import { findNames, findNamesInTurns } from '../../names/find-names.ts';
import { NameIndex, type NamedPerson } from '../../names/name-index.ts';
import type { MatchReason, NameMatch } from '../../names/name-match.ts';
import type { Codewords } from '../../names/codewords.ts';
import { findContactDetails } from '../../names/contact-details.ts';
import type { CodeBook } from './code-book.ts';
import type { PersonRelease } from './person-release.ts';
import type { ProjectedParticipant, ProjectedText, TextPart } from './projected-dossier.ts';

/**
 * Beside what the engine says: a name that several people `shared`, the name of somebody of `another-case`, a
 * `codeword`, a `contact` detail, something withheld that the text has `repeated`.
 */
export type NearReason = MatchReason | 'shared' | 'another-case' | 'codeword' | 'contact' | 'repeated';

/** What else is in the vault and belongs into no file of this case. */
export interface Surroundings {
  /** Everybody in the vault. */
  readonly people: NameIndex;
  readonly codewords: Codewords;
}

/** Words in shown text that may point to somebody who is not named. */
export interface NearMatch {
  readonly words: string;
  /** As in `ProjectedText`. */
  readonly field: string;
  readonly recordId: string | null;
  readonly reason: NearReason;
  /** The recorded forms that the words may stand for, the likeliest first. */
  readonly forms: readonly { readonly personId: string; readonly text: string }[];
}

export interface TextOrigin {
  readonly field: string;
  readonly recordId: string | null;
}

export interface TextProjector {
  /** Searches a long text in pieces, so that projecting it later takes no time. */
  readonly readAhead: (text: string, pause: () => Promise<void>) => Promise<void>;
  readonly text: (text: LangText, origin: TextOrigin) => ProjectedText;
  readonly line: (text: string, origin: TextOrigin) => ProjectedText;
  readonly participant: (participant: Participant, origin: TextOrigin) => ProjectedParticipant;
  readonly person: (personId: string) => ProjectedParticipant;
  /** Position in the order in which people appeared so far; undefined for somebody who has not. */
  readonly appearance: (personId: string) => number | undefined;
  /** Each word of each field once. */
  readonly nearMatches: () => readonly NearMatch[];
  readonly replacedNames: () => number;
}

/** Of people who share a name the first ones stand with the finding; it is there whoever is meant. */
const MAX_CANDIDATES = 20;

/**
 * Turns text and people of a case into what the recipient sees. Codes are asked for in the order in which
 * people come by, so the caller projects in the order of the printed chronology.
 */
export function createTextProjector(
  releases: readonly PersonRelease[],
  codes: CodeBook,
  surroundings?: Surroundings,
): TextProjector {
  const byId = new Map(releases.map((release) => [release.person.person.id as string, release]));
  const hidden = releases.filter(({ mode }) => mode !== 'named');
  const named = releases.filter(({ mode }) => mode === 'named');
  const index = new NameIndex([...hidden, ...named].map(asNamedPerson));
  const isHidden = new Set(hidden.map(({ person: { person } }) => person.id as string));

  const appearances = new Map<string, number>();
  const nearMatches = new Map<string, NearMatch>();
  const readings = new Map<string, readonly NameMatch[]>();
  const readingsOfOthers = new Map<string, readonly NameMatch[]>();
  let replacedNames = 0;

  function appear(personId: string): void {
    if (!appearances.has(personId)) appearances.set(personId, appearances.size);
  }

  function person(personId: string): ProjectedParticipant {
    const release = byId.get(personId);
    if (release === undefined) return { kind: 'withheld', reason: 'third_party_privacy' };
    appear(personId);
    if (release.mode === 'withheld') return { kind: 'withheld', reason: release.reason };
    const [name] = release.person.person.names;
    if (release.mode === 'named' && name !== undefined) {
      return { kind: 'named', name: name.text, lang: name.lang };
    }
    return { kind: 'pseudonym', token: codes.codeOf(personId, release.tokenClass) };
  }

  async function readAhead(written: string, pause: () => Promise<void>): Promise<void> {
    readings.set(written, await findNamesInTurns(index, written, pause));
    if (surroundings === undefined) return;
    readingsOfOthers.set(written, await findNamesInTurns(surroundings.people, written, pause));
  }

  /** The one who is hidden and whom alone the words can mean; undefined where a person has to decide. */
  function replaced({ isCertain, forms }: NameMatch): string | undefined {
    const people = new Set(forms.map(({ personId }) => personId));
    const [only] = people;
    return isCertain && people.size === 1 && only !== undefined && isHidden.has(only) ? only : undefined;
  }

  function project(written: string, lang: string | null, { field, recordId }: TextOrigin): ProjectedText {
    const parts: TextPart[] = [];
    const taken: NameMatch[] = [];
    let end = 0;
    const keep = (until: number) => {
      if (until > end) parts.push({ kind: 'text', text: written.slice(end, until) });
    };
    for (const match of readings.get(written) ?? findNames(index, written)) {
      const personId = replaced(match);
      const shown = personId === undefined ? undefined : person(personId);
      if (shown === undefined) note(match, written, { field, recordId });
      if (shown === undefined || shown.kind === 'named' || shown.kind === 'described') continue;
      keep(match.start);
      parts.push(
        shown.kind === 'pseudonym'
          ? { kind: 'person', token: shown.token }
          : { kind: 'withheld', reason: shown.reason },
      );
      replacedNames += 1;
      end = match.end;
      taken.push(match);
    }
    keep(written.length);
    if (surroundings !== undefined) noteSurroundings(surroundings, written, { field, recordId }, taken);
    return { parts, lang, field };
  }

  /** What is not of this case: other people by their whole names, codewords, numbers and addresses. */
  function noteSurroundings(
    { people, codewords }: Surroundings,
    written: string,
    origin: TextOrigin,
    taken: readonly NameMatch[],
  ): void {
    const others = (readingsOfOthers.get(written) ?? findNames(people, written)).filter(
      ({ isWhole, reason, forms }) =>
        isWhole && reason !== 'slip' && !forms.some(({ personId }) => byId.has(personId)),
    );
    // Whoever asks for the dossier writes their own address into it.
    const contacts = origin.recordId === null ? [] : findContactDetails(written);
    const seen = [
      ...others.map((match) => ({ ...match, reason: 'another-case' as const })),
      ...codewords.find(written).map((match) => ({ ...match, reason: 'codeword' as const })),
      ...contacts.map((match) => ({ ...match, reason: 'contact' as const })),
    ];
    for (const { start, end, reason } of seen) {
      if (taken.some((match) => match.start < end && match.end > start)) continue;
      add({ words: written.slice(start, end), ...origin, reason, forms: [] });
    }
  }

  function add(match: NearMatch): void {
    const key = `${match.recordId ?? ''} ${match.field} ${match.words}`;
    if (!nearMatches.has(key)) nearMatches.set(key, match);
  }

  function note(match: NameMatch, written: string, origin: TextOrigin): void {
    const forms = match.forms.filter(({ personId }) => isHidden.has(personId));
    if (forms.length === 0) {
      if (match.isCertain) for (const { personId } of match.forms) appear(personId);
      return;
    }
    add({
      words: written.slice(match.start, match.end),
      ...origin,
      reason: match.isCertain ? 'shared' : match.reason,
      forms: forms.slice(0, MAX_CANDIDATES),
    });
  }

  const text = (value: LangText, origin: TextOrigin) => project(value.text, value.lang, origin);
  return {
    readAhead,
    text,
    line: (value, origin) => project(value, null, origin),
    participant: (participant, origin) =>
      participant.kind === 'person'
        ? person(participant.personId)
        : { kind: 'described', text: text(participant.description, origin) },
    person,
    appearance: (personId) => appearances.get(personId),
    nearMatches: () => [...nearMatches.values()],
    replacedNames: () => replacedNames,
  };
}

function asNamedPerson({ person: { person } }: PersonRelease): NamedPerson {
  return { id: person.id, names: person.names };
}
