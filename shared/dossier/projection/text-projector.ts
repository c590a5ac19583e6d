import { nameVariants, soundOfHan } from '../../text/search-forms.ts';
import type { Participant } from '../../incidents/incident.ts';
import type { LangText } from '../../text/lang-text.ts';
import { piecesOfText } from '../../text/pieces-of-text.ts';
import { createNameFinder, type FoundName, type NamedPerson } from './name-finder.ts';
import { createNearNameFinder, type NearName } from './near-names.ts';
import type { PersonRelease } from './person-release.ts';
import type { ProjectedParticipant, ProjectedText, TextPart } from './projected-dossier.ts';
import { textUnits } from './text-units.ts';

/** Words in shown text that may point to somebody who is not named. */
export interface NearMatch {
  readonly words: string;
  /** As in `ProjectedText`. */
  readonly field: string;
  readonly recordId: string | null;
}

export interface TextOrigin {
  readonly field: string;
  readonly recordId: string | null;
}

interface Reading {
  readonly found: readonly FoundName[];
  readonly near: readonly NearName[];
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
  readonly nearMatches: () => readonly NearMatch[];
  readonly replacedNames: () => number;
}

/** Not so many that a slip in one long text buries the rest of the list. */
const MAX_NEAR_MATCHES = 500;

/**
 * Turns text and people of a case into what the recipient sees. Tokens are numbered in the order in which
 * people come by, so the caller projects in the order of the printed chronology.
 */
export function createTextProjector(releases: readonly PersonRelease[]): TextProjector {
  const byId = new Map(releases.map((release) => [release.person.person.id as string, release]));
  const hidden = releases.filter(({ mode }) => mode !== 'named');
  const named = releases.filter(({ mode }) => mode === 'named');
  // Who is hidden comes first: a form that two people share hides both.
  const finder = createNameFinder([...hidden, ...named].map(asNamedPerson));
  const nearFinder = createNearNameFinder(hidden.map(asNamedPerson), soundOfHan);

  const appearances = new Map<string, number>();
  const tokens = new Map<string, string>();
  const lastNumber = { W: 0, R: 0, P: 0 };
  const nearMatches: NearMatch[] = [];
  const readings = new Map<string, Reading>();
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
    let token = tokens.get(personId);
    if (token === undefined) {
      lastNumber[release.tokenClass] += 1;
      token = `${release.tokenClass}-${String(lastNumber[release.tokenClass]).padStart(2, '0')}`;
      tokens.set(personId, token);
    }
    return { kind: 'pseudonym', token };
  }

  function read(written: string): Reading {
    const units = textUnits(written);
    const found = finder.find(written, units);
    return { found, near: nearFinder.find(written, found, units) };
  }

  async function readAhead(written: string, pause: () => Promise<void>): Promise<void> {
    const found: FoundName[] = [];
    const near: NearName[] = [];
    let offset = 0;
    for (const piece of piecesOfText(written)) {
      const reading = read(piece);
      for (const { start, end, personId } of reading.found) {
        found.push({ start: start + offset, end: end + offset, personId });
      }
      near.push(...reading.near);
      offset += piece.length;
      await pause();
    }
    readings.set(written, { found, near });
  }

  function project(written: string, lang: string | null, { field, recordId }: TextOrigin): ProjectedText {
    const { found, near } = readings.get(written) ?? read(written);
    const parts: TextPart[] = [];
    let end = 0;
    const keep = (until: number) => {
      if (until > end) parts.push({ kind: 'text', text: written.slice(end, until) });
    };
    for (const name of found) {
      const shown = person(name.personId);
      if (shown.kind === 'named' || shown.kind === 'described') continue;
      keep(name.start);
      parts.push(
        shown.kind === 'pseudonym'
          ? { kind: 'person', token: shown.token }
          : { kind: 'withheld', reason: shown.reason },
      );
      replacedNames += 1;
      end = name.end;
    }
    keep(written.length);
    for (const { words } of near) {
      if (nearMatches.length < MAX_NEAR_MATCHES) nearMatches.push({ words, field, recordId });
    }
    return { parts, lang, field };
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
    nearMatches: () => nearMatches,
    replacedNames: () => replacedNames,
  };
}

function asNamedPerson({ person: { person } }: PersonRelease): NamedPerson {
  return {
    id: person.id,
    names: person.names.map(({ text }) => ({ text, variants: nameVariants(text) })),
  };
}
