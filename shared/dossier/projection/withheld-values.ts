import { dateBounds } from '../../dates/date-bounds.ts';
import type { IncidentFields } from '../../incidents/incident.ts';
import { foldText } from '../../text/fold-text.ts';
import { nameVariants } from '../../text/search-forms.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { NamedPerson } from './name-finder.ts';
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

/** Every value of the case that this dossier withholds: names, notes, left-out incidents. */
export function withheldValues(source: DossierSource, request: DossierRequest): WithheldValues {
  const releases = source.people.map((person) => releasePerson(person, request));
  const leftOut = new Set<string>(request.leftOutIncidents);
  const shownTexts = foldLines([
    ...source.incidents.filter(({ id }) => !leftOut.has(id)).flatMap((incident) => textsOf(incident)),
    source.case.summary?.text ?? '',
    ...(source.case.objective.state === 'known' ? [source.case.objective.value.text] : []),
    request.recipient,
    ...request.asks,
    request.preparedBy,
    request.limits,
  ]).join('\n');

  const texts = foldLines([
    ...source.incidents.filter(({ id }) => leftOut.has(id)).flatMap((incident) => textsOf(incident)),
    ...releases.map(({ person }) => person.person.notes?.text ?? ''),
    ...releases
      .filter(({ mode }) => mode !== 'named')
      .flatMap(({ person: { person } }) => [
        person.occupation.state === 'known' ? person.occupation.value.text : '',
        person.birth.state === 'known' ? exactDay(person.birth.value.edtf) : '',
      ]),
  ])
    .map((text) => text.slice(0, MAX_TEXT_CHARACTERS))
    .filter((text) => !shownTexts.includes(text));

  const people = (isHidden: boolean) =>
    releases
      .filter(({ mode }) => (mode !== 'named') === isHidden)
      .map(({ person: { person } }) => ({
        id: person.id,
        names: person.names.map(({ text }) => ({ text, variants: nameVariants(text) })),
      }));
  return { hidden: people(true), named: people(false), texts: [...new Set(texts)] };
}

/** Every free text of an incident. */
function textsOf(incident: IncidentFields): string[] {
  const known = <Value>(answer: { readonly state: string; readonly value?: readonly Value[] }) =>
    answer.value ?? [];
  return [
    incident.title,
    incident.narrative?.text ?? '',
    incident.when.verbatim?.text ?? '',
    ...incident.exactWords.flatMap(({ text, translation }) => [text, translation?.text ?? '']),
    ...known(incident.places).map(({ name }) => name?.text ?? ''),
    ...known(incident.acts).map(({ note }) => note ?? ''),
    ...known(incident.familyPressure).map(({ note }) => note ?? ''),
    ...known(incident.involvements).map(({ titleAsStated }) => titleAsStated ?? ''),
    ...known(incident.victims).map((victim) => (victim.kind === 'described' ? victim.description.text : '')),
    ...incident.sources.map(({ description }) => description.text),
  ];
}

function foldLines(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(squeeze)
    .filter((text) => text.length >= MIN_TEXT_CHARACTERS);
}

/** A text as the check compares it: folded, and without spaces, since a PDF breaks lines where it likes. */
export function squeeze(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, '');
}

function exactDay(edtf: string): string {
  const { earliest, latest } = dateBounds(edtf);
  return earliest !== null && earliest === latest ? earliest : '';
}
