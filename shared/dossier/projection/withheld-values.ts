import { caseFreeTexts, caseKeepingTexts } from '../../cases/case-free-texts.ts';
import { dateBounds } from '../../dates/date-bounds.ts';
import { incidentFreeTexts } from '../../incidents/incident-free-texts.ts';
import { personFreeTexts } from '../../people/person-free-texts.ts';
import type { NamedPerson } from '../../names/name-index.ts';
import { knownItems, knownValue } from '../../text/answer.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { PlaceOfWords } from '../name-answer.ts';
import type { DossierSource } from '../dossier-source.ts';
import { releasePerson, shownIds, type PersonRelease } from './person-release.ts';
import { spokenDays } from './spoken-days.ts';
import { withoutSections } from './without-sections.ts';

/** What must not be found in a finished file. Lives in memory only, for the moment of the check. */
export interface WithheldValues {
  /** Nobody of these may be found under any form of a name. */
  readonly hidden: readonly NamedPerson[];
  /** Shown by name: what is found inside these names is no leak. */
  readonly named: readonly NamedPerson[];
  /** Sentences of notes and left-out incidents, days of birth; also where they stand in what is shown: somebody decides. */
  readonly texts: readonly string[];
  /** Words that somebody has looked at and let stand, each in its text. */
  readonly accepted: readonly PlaceOfWords[];
}

/** A shorter text (a village, a job) may stand in the dossier for another reason. */
const MIN_TEXT_CHARACTERS = 16;
/** "Home" stands in many texts; a street with its number, or the name of a village, in none by chance. */
const MIN_PLACE_CHARACTERS = 6;
/** Enough of a long narrative to recognise it by. */
const MAX_TEXT_CHARACTERS = 120;

/** Every value of the case that this dossier withholds: names, notes, dates of birth, left-out incidents. */
export function withheldValues(
  whole: DossierSource,
  request: DossierRequest,
  accepted: readonly PlaceOfWords[],
): WithheldValues {
  const source = withoutSections(
    whole,
    request.leftOutSections.map(({ part }) => part),
  );
  const releases = source.people.map((person) => releasePerson(person, request));
  const leftOut = new Set<string>(request.leftOutIncidents.map(({ incidentId }) => incidentId));
  const hidden = releases.filter(({ mode }) => mode !== 'named').map(({ person }) => person.person);
  const named = releases.filter(({ mode }) => mode === 'named').map(({ person }) => person.person);

  const texts = sentences([
    ...ofLeftOutSections(whole, source),
    ...source.incidents.filter(({ id }) => leftOut.has(id)).flatMap(incidentFreeTexts),
    ...source.people.map(({ notes }) => notes?.text ?? ''),
    ...caseKeepingTexts(source.case),
    ...hiddenRelations(source, releases),
    ...hidden.flatMap(personFreeTexts),
  ])
    .filter((text) => text.length >= MIN_TEXT_CHARACTERS)
    .map((text) => text.slice(0, MAX_TEXT_CHARACTERS));
  const days = hidden
    .flatMap(({ birth }) => knownValue(birth) ?? [])
    .flatMap(({ edtf }) => exactDay(edtf) ?? [])
    .flatMap(spokenDays);

  return {
    hidden,
    named,
    texts: [...new Set([...texts, ...withheldPlaces(source).filter(saysWhere), ...days])],
    accepted,
  };
}

/** Of places that are withheld. Some are short: an address is kept whole. */
function withheldPlaces({ incidents }: DossierSource): string[] {
  return incidents
    .flatMap(({ places }) => knownItems(places))
    .filter(({ precision }) => precision === 'withheld')
    .flatMap(({ name, type, venueFront }) => [name?.text, type?.words, venueFront?.words])
    .flatMap((text) => text ?? []);
}

/** A place of several characters, or one that is written in Han and needs fewer. */
function saysWhere(text: string): boolean {
  return text.length >= MIN_PLACE_CHARACTERS || /\p{Script=Han}{3}/u.test(text);
}

/** In the words of relations of which one of the two is not shown. */
function hiddenRelations(
  { case: { relations } }: DossierSource,
  releases: readonly PersonRelease[],
): string[] {
  const shown = shownIds(releases);
  return relations.flatMap(({ from, to, words }) => (shown.has(from) && shown.has(to) ? [] : (words ?? [])));
}

/** What the case says and no part that prints does; a text that stands in both is shown. */
function ofLeftOutSections(whole: DossierSource, source: DossierSource): string[] {
  if (whole === source) return [];
  const shown = new Set(freeTexts(source));
  return freeTexts(whole).filter((text) => !shown.has(text));
}

function freeTexts(source: DossierSource): string[] {
  return [
    ...caseFreeTexts(source.case),
    ...source.incidents.flatMap(incidentFreeTexts),
    ...source.people.flatMap(({ person }) => personFreeTexts(person)),
  ];
}

/** The day without what says that it is uncertain; undefined for a longer time. */
function exactDay(edtf: string): string | undefined {
  const { earliest, latest } = dateBounds(edtf);
  return earliest === latest ? (earliest ?? undefined) : undefined;
}

/** Line by line and sentence by sentence: what is repeated elsewhere is rarely the whole note. */
function sentences(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/\n|(?<=[.!?])\s+|(?<=[。！？؟།])/u)).map((text) => text.trim());
}
