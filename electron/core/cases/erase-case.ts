import type { caseOperations } from '#shared/cases/case-operations.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { removeDocument } from '#core/database/search-index.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteAnswersOfCase } from '#core/names/name-answer-repository.ts';
import { deleteDraftsOfCase } from '#core/drafts/draft-repository.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { deleteDetailsOfCase, listDetailsOfCase } from '#core/history/audit-repository.ts';
import { eraseCaseHistory } from '#core/history/erase-history.ts';
import { appendCaseErasure } from '#core/history/erased-words.ts';
import { purgePages } from '#core/history/purge-pages.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { removeIncident } from '#core/incidents/remove-incident.ts';
import { createPace } from '#core/pace.ts';
import { deleteCasePerson, listPeopleByCases } from '#core/people/case-person-repository.ts';
import { indexNotes } from '#core/people/link-person-to-case.ts';
import { updateCaseCount } from '#core/people/person-repository.ts';
import { removePerson } from '#core/people/remove-person.ts';
import { getRecord, recordsOfCase } from '#core/records/record-repository.ts';
import { deleteSeriesOfCase } from '#core/series/series-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { assertNotHeld } from './assert-not-held.ts';
import { caseKind } from './case-kind.ts';
import { deleteCase } from './case-repository.ts';

type Erase = typeof caseOperations.erase;

interface Erasure {
  readonly id: CaseId;
  readonly expectedRevision: number;
}

/**
 * Removes a case for good: its incidents, who is in no other case, what the others were in it, history, drafts and
 * index, then every page that held them. Of the history stays that there were records, who changed them when, that they
 * were erased, and what of the case had left the vault. Throws `record/not-found`, `record/changed-elsewhere` and
 * `case/on-hold`.
 */
export async function eraseCase(
  session: VaultSession,
  { id, expectedRevision }: Erasure,
  { report, pause }: Pick<CallContext<ProgressOf<Erase>>, 'report' | 'pause'>,
): Promise<OutputOf<Erase>> {
  const pace = createPace(pause);
  const erased = await session.longTransaction.run(session, async (tx) => {
    const record = getRecord(tx, caseKind, id);
    assertUnchanged(record, expectedRevision);
    assertNotHeld(record);
    const { alone, shared } = listPeopleByCases(tx, id);
    const incidents = [...recordsOfCase(tx, incidentKind, id)].map(
      ({ id: incidentId, caseId, reference }) => ({
        id: incidentId,
        caseId,
        reference,
      }),
    );
    const total = incidents.length + alone.length + shared.length;
    let done = 0;
    async function removed(): Promise<void> {
      done += 1;
      report({ done, total });
      await pace.step();
    }
    for (const incident of incidents) {
      removeIncident(tx, incident);
      await removed();
    }
    for (const personId of alone) {
      removePerson(tx, personId);
      await removed();
    }
    // Without the entry for the erasure nothing of what it takes may be deleted.
    appendCaseErasure(
      tx,
      id,
      listDetailsOfCase(tx, id).map(({ seq }) => seq),
    );
    deleteDetailsOfCase(tx, id);
    for (const personId of shared) {
      takeOut(tx, id, personId);
      await removed();
    }
    deleteDraftsOfCase(tx, id);
    removeDocument(tx, id);
    deleteSeriesOfCase(tx, id);
    deleteAnswersOfCase(tx, id);
    deleteCase(tx, id);
    eraseCaseHistory(tx, id);
    return { incidents: incidents.length, people: alone.length };
  });
  purgePages(session);
  return erased;
}

function takeOut(tx: WriteDb, caseId: CaseId, personId: PersonId): void {
  deleteCasePerson(tx, caseId, personId);
  updateCaseCount(tx, personId);
  indexNotes(tx, personId);
  tx.noteChange('person');
}
