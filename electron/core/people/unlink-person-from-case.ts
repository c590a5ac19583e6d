import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { countIncidentsOfPerson } from '#core/incidents/incident-person-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { deleteCasePerson, findCasePerson } from './case-person-repository.ts';
import { auditLink } from './link-person-to-case.ts';
import { updateCaseCount } from './person-repository.ts';

interface PersonUnlink {
  readonly id: PersonId;
  readonly caseId: CaseId;
}

/**
 * Takes a person out of a case, not out of the vault. Throws `record/not-found`, and
 * `person/still-involved` while an incident of the case names the person.
 */
export function unlinkPersonFromCase(session: VaultSession, { id, caseId }: PersonUnlink): void {
  inTransaction(session, (tx) => {
    if (findCasePerson(tx, caseId, id) === undefined)
      throw new AppError('record/not-found', { noun: 'person' });
    const incidents = countIncidentsOfPerson(tx, caseId, id);
    if (incidents > 0) throw new AppError('person/still-involved', { count: incidents });
    deleteCasePerson(tx, caseId, id);
    updateCaseCount(tx, id);
    auditLink(tx, 'unlinked', { id, caseId, link: null });
  });
}
