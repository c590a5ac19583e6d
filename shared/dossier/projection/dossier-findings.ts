import { incidentGaps } from '../../incidents/incident-gaps.ts';
import { unansweredFields } from '../../text/answer.ts';
import type { DossierFinding, DossierRequest } from '../dossier-operations.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { PlaceOfWords } from '../name-answer.ts';
import { untranslated } from './untranslated.ts';
import { releasePerson } from './person-release.ts';
import { nearFindings } from './near-findings.ts';
import type { NearMatch } from './text-projector.ts';

interface FindingOptions {
  readonly blocks?: boolean;
  readonly detail?: string;
  readonly fields?: readonly string[];
}

type Noun = DossierFinding['noun'];

/**
 * What to mend or decide before this dossier is good. Blocking: nothing to show, nobody to show it to, and
 * words that may name somebody who is not named.
 */
export function dossierFindings(
  source: DossierSource,
  request: DossierRequest,
  nearMatches: readonly NearMatch[],
  digestOf: (place: PlaceOfWords) => string,
): DossierFinding[] {
  const leftOut = new Set<string>(request.leftOutIncidents.map(({ incidentId }) => incidentId));
  const shown = source.incidents.filter(({ id }) => !leftOut.has(id));
  const finding = (
    code: DossierFinding['code'],
    noun: Noun,
    recordId: string | null,
    options: FindingOptions = {},
  ): DossierFinding => ({
    code,
    blocks: options.blocks ?? false,
    noun,
    recordId,
    detail: options.detail ?? '',
    ...(options.fields === undefined ? {} : { fields: [...options.fields] }),
  });
  const unanswered = (noun: Noun, record: { readonly id: string }, detail: string) => {
    const fields = unansweredFields(record);
    return fields.length === 0 ? [] : [finding('not-answered', noun, record.id, { detail, fields })];
  };
  const arePeoplePrinted = !request.leftOutSections.some(({ part }) => part === 'people');
  const isBlank = (text: string) => text.trim() === '';

  return [
    ...(isBlank(request.recipient) ? [finding('no-recipient', 'request', null, { blocks: true })] : []),
    ...(request.asks.every(isBlank) ? [finding('no-ask', 'request', null)] : []),
    ...(isBlank(request.preparedBy) ? [finding('no-prepared-by', 'request', null)] : []),
    ...(source.case.summary === null ? [finding('no-summary', 'case', source.case.id)] : []),
    ...untranslated(source, shown, request).map(({ noun, id, detail, fields, blocks }) =>
      finding('no-translation', noun, id, { detail, fields, blocks }),
    ),
    ...(shown.length === 0 ? [finding('no-incident', 'case', source.case.id, { blocks: true })] : []),
    ...(source.people.length === 0 ? [finding('no-person', 'case', source.case.id)] : []),
    ...source.people
      .filter((person) => releasePerson(person, request).isUndecided)
      .map(({ person }) =>
        finding('person-undecided', 'person', person.id, { detail: person.names[0]?.text ?? '' }),
      ),
    ...nearFindings(nearMatches, { source, hiddenIds: hiddenIds(source, request), digestOf }),
    ...shown.flatMap((incident) =>
      incidentGaps(incident).flatMap((gap) =>
        gap === 'incident-without-date' || gap === 'incident-without-basis'
          ? [finding(gap, 'incident', incident.id, { detail: incident.reference })]
          : [],
      ),
    ),
    ...withoutReason(source, request).map(({ noun, id, ...options }) =>
      finding('no-reason', noun, id, options),
    ),
    ...unanswered('case', source.case, source.case.reference),
    ...source.people
      .filter((person) => arePeoplePrinted && releasePerson(person, request).mode === 'named')
      .flatMap(({ person }) => unanswered('person', person, person.names[0]?.text ?? '')),
    ...shown.flatMap((incident) => unanswered('incident', incident, incident.reference)),
  ];
}

interface LeftOut {
  readonly noun: Noun;
  readonly id: string | null;
  readonly detail?: string;
  readonly fields?: readonly string[];
}

/** What is left out by somebody's choice and has no reason yet: the recipient would read that none is stated. */
function withoutReason(source: DossierSource, request: DossierRequest): LeftOut[] {
  const leftOut = new Set<string>(
    request.leftOutIncidents.filter(({ reason }) => reason === null).map(({ incidentId }) => incidentId),
  );
  return [
    ...source.people.flatMap((person): LeftOut[] => {
      const { mode, reason, isUndecided } = releasePerson(person, request);
      if (mode === 'named' || reason !== null || isUndecided) return [];
      return [{ noun: 'person', id: person.person.id, detail: person.person.names[0]?.text ?? '' }];
    }),
    ...source.incidents
      .filter(({ id }) => leftOut.has(id))
      .map(({ id, reference }): LeftOut => ({ noun: 'incident', id, detail: reference })),
    ...request.leftOutSections
      .filter(({ reason }) => reason === null)
      .map(({ part }): LeftOut => ({ noun: 'request', id: null, fields: [part] })),
  ];
}

/** Of this case, and not named in the dossier. */
function hiddenIds(source: DossierSource, request: DossierRequest): Set<string> {
  return new Set(
    source.people
      .filter((person) => releasePerson(person, request).mode !== 'named')
      .map(({ person }) => person.id),
  );
}
