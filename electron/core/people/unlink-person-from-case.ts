import { AppError } from '#shared/errors/app-error.ts';
import { relationsOf } from '#shared/cases/case-relation.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraftsOfLink } from '#core/drafts/draft-repository.ts';
import { countIncidentsOfPerson } from '#core/incidents/incident-person-repository.ts';
import { getRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { deleteCasePerson, findCasePerson } from './case-person-repository.ts';
import { auditLink, indexNotes } from './link-person-to-case.ts';
import { updateCaseCount } from './person-repository.ts';

interface PersonUnlink {
  readonly id: PersonId;
  readonly caseId: CaseId;
}

/**
 * Takes a person out of a case, not out of the vault. Throws `record/not-found`, and
 * `person/still-involved` while an incident of the case names the person, `person/still-related` while a relation does.
 */
export function unlinkPersonFromCase(session: VaultSession, { id, caseId }: PersonUnlink): void {
  inTransaction(session, (tx) => {
    const link = findCasePerson(tx, caseId, id);
    if (link === undefined) throw new AppError('record/not-found', { noun: 'person' });
    const incidents = countIncidentsOfPerson(tx, caseId, id);
    if (incidents > 0) throw new AppError('person/still-involved', { count: incidents });
    const related = relationsOf(getRecord(tx, caseKind, caseId).relations, id).length;
    if (related > 0) throw new AppError('person/still-related', { count: related });
    deleteCasePerson(tx, caseId, id);
    deleteDraftsOfLink(tx, { caseId, personId: id });
    updateCaseCount(tx, id);
    if (link.notes !== null) indexNotes(tx, id);
    auditLink(tx, 'unlinked', { id, caseId, link: null });
  });
}
