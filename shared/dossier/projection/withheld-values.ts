import { dateBounds } from '../../dates/date-bounds.ts';
import { formatEdtf } from '../../dates/format-uncertain-date.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import { caseFreeTexts } from '../../cases/case-free-texts.ts';
import { incidentFreeTexts } from '../../incidents/incident-free-texts.ts';
import type { IncidentFields, IncidentRecord } from '../../incidents/incident.ts';
import { personFreeTexts } from '../../people/person-free-texts.ts';
import type { PersonRecord } from '../../people/person.ts';
import { knownItems, knownValue } from '../../text/answer.ts';
import { foldText } from '../../text/fold-text.ts';
import { nameVariants } from '../../text/search-forms.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { NamedPerson } from './name-finder.ts';
import { withoutSections } from './without-sections.ts';
import { releasePerson } from './person-release.ts';

/** What must not be found in a finished file. Lives in memory only, for the moment of the check. */
export interface WithheldValues {
  /** Nobody of these may be found under any form of a name. */
  readonly hidden: readonly NamedPerson[];
  /** Shown by name: what is found inside these names is no leak. */
  readonly named: readonly NamedPerson[];
  /** Folded texts that stand nowhere in what is shown. */
  readonly texts: readonly string[];
}

/** A shorter text (a village, a job) may stand in the dossier for another reason. */
const MIN_TEXT_CHARACTERS = 16;
/** Enough of a long narrative to recognise it by. */
const MAX_TEXT_CHARACTERS = 120;

/** Every value of the case that this dossier withholds: names, notes, dates of birth, left-out incidents. */
export function withheldValues(whole: DossierSource, request: DossierRequest): WithheldValues {
  const source = withoutSections(whole, request.leftOutSections);
  const releases = source.people.map((person) => releasePerson(person, request));
  const leftOut = new Set<string>(request.leftOutIncidents);
  const shownIncidents = source.incidents.filter(({ id }) => !leftOut.has(id));
  const hidden = releases.filter(({ mode }) => mode !== 'named').map(({ person }) => person.person);
  const named = releases.filter(({ mode }) => mode === 'named').map(({ person }) => person.person);

  const shownTexts = foldLines([
    ...shownIncidents.flatMap(incidentFreeTexts),
    ...named.flatMap((person) => personFreeTexts({ ...person, notes: null })),
    ...caseFreeTexts(source.case),
    request.recipient,
    ...request.asks,
    request.preparedBy,
    request.limits,
  ]).join('\n');
  const texts = foldLines([
    ...ofLeftOutSections(whole, request, { shownIncidents, named }),
    ...source.incidents.filter(({ id }) => leftOut.has(id)).flatMap(incidentFreeTexts),
    ...named.map(({ notes }) => notes?.text ?? ''),
    ...hidden.flatMap(personFreeTexts),
  ])
    .filter((text) => text.length >= MIN_TEXT_CHARACTERS)
    .map((text) => text.slice(0, MAX_TEXT_CHARACTERS))
    .filter((text) => !shownTexts.includes(text));

  const shownDays = new Set(
    [...shownIncidents.flatMap(incidentDates), ...named.flatMap(({ birth }) => knownValue(birth) ?? [])].map(
      (date) => spokenDay(date, request),
    ),
  );
  const days = hidden
    .flatMap(({ birth }) => knownValue(birth) ?? [])
    .filter(({ edtf }) => isExactDay(edtf))
    .map((date) => spokenDay(date, request))
    .filter((day) => !shownDays.has(day) && !shownTexts.includes(day));

  return {
    hidden: hidden.map(spellings),
    named: named.map(spellings),
    texts: [...new Set([...texts, ...days])],
  };
}

/** All that could have been shown: what still is stands among the shown texts. */
function ofLeftOutSections(
  whole: DossierSource,
  request: DossierRequest,
  {
    shownIncidents,
    named,
  }: { readonly shownIncidents: readonly IncidentRecord[]; readonly named: readonly PersonRecord[] },
): string[] {
  if (request.leftOutSections.length === 0) return [];
  const isShown = new Set<string>([...shownIncidents, ...named].map(({ id }) => id));
  return [
    ...caseFreeTexts(whole.case),
    ...whole.incidents.filter(({ id }) => isShown.has(id)).flatMap(incidentFreeTexts),
    ...whole.people
      .map(({ person }) => person)
      .filter(({ id }) => isShown.has(id))
      .flatMap(personFreeTexts),
  ];
}

function spellings({ id, names }: PersonRecord): NamedPerson {
  return { id, names: names.map(({ text }) => ({ text, variants: nameVariants(text) })) };
}

function incidentDates(incident: IncidentFields): UncertainDate[] {
  return [
    incident.when,
    ...knownItems(incident.demands).flatMap(({ deadline }) => knownValue(deadline) ?? []),
    ...incident.sources.flatMap(({ date }) => knownValue(date) ?? []),
  ];
}

/** A day as the dossier would print it: "12 May 1990" says who somebody is, "1990" does not. */
function spokenDay({ edtf }: UncertainDate, { language }: DossierRequest): string {
  return squeeze(formatEdtf(edtf, language));
}

function isExactDay(edtf: string): boolean {
  const { earliest, latest } = dateBounds(edtf);
  return earliest !== null && earliest === latest;
}

function foldLines(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(squeeze)
    .filter((text) => text !== '');
}

/** A text as the check compares it: folded, and without spaces, since a PDF breaks lines where it likes. */
export function squeeze(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, '');
}
