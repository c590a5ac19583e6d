import type { Participant } from '../../incidents/incident.ts';
import type { LangText } from '../../text/lang-text.ts';
import { findNames, findNamesInTurns } from '../../names/find-names.ts';
import { NameIndex, type NamedPerson, type RecordedForm } from '../../names/name-index.ts';
import type { MatchReason, NameMatch } from '../../names/name-match.ts';
import type { Codewords } from '../../names/codewords.ts';
import { findContactDetails } from '../../names/contact-details.ts';
import { nothingAnswered, type AnswersOfNames, type NameAnswer, type PlaceOfWords } from '../name-answer.ts';
import type { PersonRelease, TokenClass } from './person-release.ts';
import type {
  ProjectedParticipant,
  ProjectedText,
  TextPart,
  WithholdingReason,
} from './projected-dossier.ts';

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

/** Words that somebody has answered. */
export interface AnsweredWords extends PlaceOfWords {
  readonly answer: NameAnswer;
}

/** Words in shown text that may point to somebody who is not named. */
export interface NearMatch {
  readonly words: string;
  /** As in `ProjectedText`. */
  readonly field: string;
  readonly recordId: string | null;
  /** All of the text in which they stand. */
  readonly text: string;
  readonly reason: NearReason;
  readonly isFaint: boolean;
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
  /** Whether a form of the name of somebody who is named is printed: it may hold the name of somebody who is not. */
  readonly isPrinted: (name: string, origin: TextOrigin) => boolean;
  /** Who has been shown since this was last asked, by name or code, once for each time and in order. */
  readonly takeMentions: () => readonly string[];
  /**
   * Writes the codes into everything that was projected, which has none before: in which order people appear is known
   * only then. Codes are asked for in the order given.
   */
  readonly giveCodes: (
    personIds: readonly string[],
    codeOf: (personId: string, tokenClass: TokenClass) => string,
  ) => void;
  /** Each word of each text once, without those that somebody has answered. */
  readonly nearMatches: () => readonly NearMatch[];
  /** What somebody has answered, each word of each text once. */
  readonly answered: () => readonly AnsweredWords[];
  readonly replacedNames: () => number;
}

/** Somebody shown by code, as everything that shows them holds it. */
interface CodedPerson {
  readonly inText: { readonly kind: 'person'; token: string };
  readonly alone: { readonly kind: 'pseudonym'; token: string };
}

type NamedParticipant = Extract<ProjectedParticipant, { kind: 'named' }>;

/** Turns text and people of a case into what the recipient sees. */
export function createTextProjector(
  releases: readonly PersonRelease[],
  surroundings?: Surroundings,
  answerOf: AnswersOfNames = nothingAnswered,
): TextProjector {
  const byId = new Map(releases.map((release) => [release.person.person.id as string, release]));
  const hidden = releases.filter(({ mode }) => mode !== 'named');
  const named = releases.filter(({ mode }) => mode === 'named');
  const people = [...hidden, ...named].map(asNamedPerson);
  const index = new NameIndex(people);
  // Of very many people, what alone says little is looked for by itself, and asked about all at once.
  const close = index.isCrowd ? new NameIndex(people, 'closely') : undefined;
  const isHidden = new Set(hidden.map(({ person: { person } }) => person.id as string));

  const codedPeople = new Map<string, CodedPerson>();
  const namedPeople = new Map<string, { -readonly [Key in keyof NamedParticipant]: NamedParticipant[Key] }>();
  let mentions: string[] = [];
  const nearMatches = new Map<string, NearMatch>();
  const answered = new Map<string, AnsweredWords>();
  const readings = new Map<string, readonly NameMatch[]>();
  const closeReadings = new Map<string, readonly NameMatch[]>();
  const readingsOfOthers = new Map<string, readonly NameMatch[]>();
  let replacedNames = 0;

  function codedPerson(personId: string): CodedPerson {
    const known = codedPeople.get(personId) ?? {
      inText: { kind: 'person', token: '' },
      alone: { kind: 'pseudonym', token: '' },
    };
    codedPeople.set(personId, known);
    return known;
  }

  function person(personId: string): ProjectedParticipant {
    const release = byId.get(personId);
    if (release === undefined || release.mode === 'withheld') {
      return { kind: 'withheld', reason: release?.reason ?? null };
    }
    mentions.push(personId);
    const name = release.heading;
    if (release.mode === 'named' && name !== undefined) {
      const named = namedPeople.get(personId) ?? {
        kind: 'named',
        name: name.text,
        lang: name.lang,
        position: 0,
      };
      namedPeople.set(personId, named);
      return named;
    }
    return codedPerson(personId).alone;
  }

  /** What stands in a text in the place of somebody; undefined where the words may stand. */
  function personInText(personId: string): TextPart | undefined {
    const shown = person(personId);
    if (shown.kind === 'pseudonym') return codedPerson(personId).inText;
    return shown.kind === 'withheld' ? { kind: 'withheld', reason: shown.reason } : undefined;
  }

  async function readAhead(written: string, pause: () => Promise<void>): Promise<void> {
    readings.set(written, await findNamesInTurns(index, written, pause));
    if (close !== undefined) closeReadings.set(written, await findNamesInTurns(close, written, pause));
    if (surroundings === undefined) return;
    readingsOfOthers.set(written, await findNamesInTurns(surroundings.people, written, pause));
  }

  /** The one who is hidden and whom alone the words can mean; undefined where a person has to decide. */
  function replaced({ isCertain, forms }: NameMatch): string | undefined {
    const people = new Set(forms.map(({ personId }) => personId));
    const [only] = people;
    return isCertain && people.size === 1 && only !== undefined && isHidden.has(only) ? only : undefined;
  }

  function project(written: string, lang: string | null, origin: TextOrigin): ProjectedText {
    const parts: TextPart[] = [];
    let end = 0;
    const keep = (until: number) => {
      if (until > end) parts.push({ kind: 'text', text: written.slice(end, until) });
    };
    for (const span of spansOf(written, origin)) {
      const shown = span.start < end ? undefined : shownInstead(span, written, origin);
      if (shown === undefined) continue;
      keep(span.start);
      parts.push(shown);
      replacedNames += 1;
      end = span.end;
    }
    keep(written.length);
    return { parts, lang, field: origin.field };
  }

  /** Everything in a text that is, or may be, a name or belongs into no file, in order. */
  function spansOf(written: string, origin: TextOrigin): Span[] {
    const own = (readings.get(written) ?? findNames(index, written)).flatMap((match) => spanOf(match, false));
    const faint = (closeReadings.get(written) ?? (close === undefined ? [] : findNames(close, written)))
      .filter((match) => !own.some((span) => overlap(span, match)))
      .flatMap((match) => spanOf(match, true));
    const certain = own.filter(({ personId }) => personId !== undefined);
    const others = surroundings === undefined ? [] : surroundingsIn(surroundings, written, origin);
    const spans = [...own, ...faint, ...others.filter((span) => !certain.some((one) => overlap(one, span)))];
    return spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  function spanOf(match: NameMatch, isFaint: boolean): Span[] {
    const personId = isFaint ? undefined : replaced(match);
    const forms = match.forms.filter(({ personId: id }) => isHidden.has(id));
    if (forms.length > 0 || personId !== undefined) {
      const reason = match.isCertain ? 'shared' : match.reason;
      return [{ start: match.start, end: match.end, personId, reason, forms, isFaint }];
    }
    if (match.isCertain) mentions.push(...new Set(match.forms.map(({ personId: id }) => id)));
    return [];
  }

  /** What is not of this case: other people by their whole names, codewords, numbers and addresses. */
  function surroundingsIn(
    { people: others, codewords }: Surroundings,
    written: string,
    origin: TextOrigin,
  ): Span[] {
    const names = (readingsOfOthers.get(written) ?? findNames(others, written)).filter(
      ({ isWhole, forms }) => isWhole && !forms.some(({ personId }) => byId.has(personId)),
    );
    // Whoever asks for the dossier writes their own address into it.
    const contacts = origin.recordId === null ? [] : findContactDetails(written);
    const asSpan =
      (reason: NearReason) =>
      ({
        start,
        end,
        forms = [],
      }: {
        start: number;
        end: number;
        forms?: readonly RecordedForm[];
      }): Span => ({
        start,
        end,
        personId: undefined,
        reason,
        forms,
        isFaint: false,
      });
    return [
      ...names.map(asSpan('another-case')),
      ...codewords.find(written).map(({ start, end }) => asSpan('codeword')({ start, end })),
      ...contacts.map(asSpan('contact')),
    ];
  }

  /** What is printed in the place of words; undefined where they stand. Notes what is to be decided. */
  function shownInstead(span: Span, written: string, origin: TextOrigin): TextPart | undefined {
    if (span.personId !== undefined) return personInText(span.personId);
    const words = written.slice(span.start, span.end);
    const place = { ...origin, text: written, words };
    const answer = answerOf(place);
    // An account and its translation stand at one place and are two texts.
    const key = `${origin.recordId ?? ''} ${origin.field} ${words} ${written}`;
    const isOpen =
      answer === undefined ||
      answer.answer === 'ask-again' ||
      (answer.answer === 'replace' && !isHidden.has(answer.personId));
    if (isOpen) {
      if (!nearMatches.has(key))
        nearMatches.set(key, { ...place, reason: span.reason, forms: span.forms, isFaint: span.isFaint });
      return undefined;
    }
    answered.set(key, { ...place, answer });
    if (answer.answer === 'leave-out') return { kind: 'withheld', reason: reasonOf(span) };
    return answer.answer === 'replace' ? personInText(answer.personId) : undefined;
  }

  /** Why words are left out, as far as what they are says it: of a name, why whoever bears it is not named. */
  function reasonOf({ reason, forms }: Span): WithholdingReason | null {
    if (reason === 'contact') return 'contact_or_address';
    if (reason === 'another-case') return 'third_party_privacy';
    const reasons = new Set(forms.map(({ personId }) => byId.get(personId)?.reason ?? null));
    const [only = null] = reasons;
    return reasons.size === 1 ? only : null;
  }

  let hiddenNames: NameIndex | undefined;

  function isPrinted(name: string, origin: TextOrigin): boolean {
    hiddenNames ??= new NameIndex(hidden.map(asNamedPerson));
    return findNames(hiddenNames, name)
      .filter(({ isWhole, start, end }) => isWhole && end - start < name.length)
      .every(({ start, end, forms }) => {
        const span = { start, end, personId: undefined, reason: 'shared', forms, isFaint: false } as const;
        return shownInstead(span, name, origin) === undefined;
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
    isPrinted,
    takeMentions() {
      const taken = mentions;
      mentions = [];
      return taken;
    },
    giveCodes(personIds, codeOf) {
      for (const [position, personId] of personIds.entries()) {
        const named = namedPeople.get(personId);
        if (named !== undefined) named.position = position;
        const release = byId.get(personId);
        if (release?.mode !== 'pseudonym') continue;
        const { inText, alone } = codedPerson(personId);
        alone.token = codeOf(personId, release.tokenClass);
        inText.token = alone.token;
      }
    },
    nearMatches: () => [...nearMatches.values()],
    answered: () => [...answered.values()],
    replacedNames: () => replacedNames,
  };
}

/** A place of a text that is or may be a name. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Who it can be alone; undefined where a person has to decide. */
  readonly personId: string | undefined;
  readonly reason: NearReason;
  readonly forms: readonly RecordedForm[];
  readonly isFaint: boolean;
}

function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && a.end > b.start;
}

function asNamedPerson({ person: { person } }: PersonRelease): NamedPerson {
  return { id: person.id, names: person.names };
}
