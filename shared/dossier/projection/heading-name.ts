import type { PersonName, PersonRecord } from '../../people/person.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import { matchesOnDocuments } from '../recipient-kind.ts';

type Choice = Pick<DossierRequest['people'][number], 'nameId'>;

/**
 * The form of somebody's name that heads what a recipient reads: the one that was chosen; else, for bodies that match
 * people by their documents, the one that a document bears; else the first.
 */
export function headingName(
  { names }: Pick<PersonRecord, 'names'>,
  choice: Choice | undefined,
  recipientKind: DossierRequest['recipientKind'],
): PersonName | undefined {
  const chosen = names.find(({ id }) => id === choice?.nameId);
  const inDocument = matchesOnDocuments(recipientKind)
    ? (names.find(({ role, inDocument: document }) => document !== null || role === 'document_name') ??
      names.find(({ role }) => role === 'legal_current'))
    : undefined;
  return chosen ?? inDocument ?? names[0];
}

/** All forms, the one that heads them first. */
export function orderedNames(names: readonly PersonName[], heading: PersonName | undefined): PersonName[] {
  return heading === undefined ? [...names] : [heading, ...names.filter((name) => name !== heading)];
}
