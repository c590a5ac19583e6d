import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { replaceParticipant } from '#shared/incidents/replace-participant.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { personOperations } from '#shared/people/person-operations.ts';
import type { LangText } from '#shared/text/lang-text.ts';
import { assertNotHeld } from '#core/cases/assert-not-held.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createPace } from '#core/pace.ts';
import { deleteAnswersOfPerson } from '#core/names/name-answer-repository.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { purgePages } from '#core/history/purge-pages.ts';
import { nextStamp } from '#core/history/record-stamp.ts';
import { listIncidentIdsOfPerson } from '#core/incidents/incident-person-repository.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { listCasesOfPerson } from './case-person-repository.ts';
import { personKind } from './person-kind.ts';
import { removePerson } from './remove-person.ts';

type Erase = typeof personOperations.erase;

interface Erasure {
  readonly id: PersonId;
  readonly expectedRevision: number;
  /** Stands in incidents where the person was named; null refuses while there are any. */
  readonly replacement: LangText | null;
}

/**
 * Removes a person for good: record, names, links, history, drafts and index, then every page that held them.
 * Of the history stays that there was a record, who changed it when, and that it was erased. What was typed
 * about the person in other records stays. Throws `record/not-found`, `record/changed-elsewhere`, `person/still-involved`
 * and `case/on-hold`.
 */
export async function erasePerson(
  session: VaultSession,
  { id, expectedRevision, replacement }: Erasure,
  { report, pause }: Pick<CallContext<ProgressOf<Erase>>, 'report' | 'pause'>,
): Promise<OutputOf<Erase>> {
  const pace = createPace(pause);
  const incidents = await session.longTransaction.run(session, async (tx) => {
    assertUnchanged(getRecord(tx, personKind, id), expectedRevision);
    const cases = listCasesOfPerson(tx, id);
    for (const { caseId } of cases) assertNotHeld(getRecord(tx, caseKind, caseId));
    const named = listIncidentIdsOfPerson(tx, id);
    if (named.length > 0 && replacement === null) {
      throw new AppError('person/still-involved', { count: named.length });
    }
    for (const [done, incidentId] of named.entries()) {
      const before = getRecord(tx, incidentKind, incidentId);
      if (replacement !== null) {
        const fields = replaceParticipant(before, id, { kind: 'described', description: replacement });
        writeRecord(tx, incidentKind, {
          record: { ...before, ...fields, ...nextStamp(tx, before) },
          action: 'updated',
          // What somebody is typing there stays: it is theirs, and saving it says that the incident has changed.
          draft: null,
        });
      }
      report({ done: done + 1, total: named.length });
      await pace.step();
    }
    for (const { caseId } of cases) dropRelations(tx, caseId, id);
    deleteAnswersOfPerson(tx, id);
    removePerson(tx, id);
    tx.noteChange('case');
    return named.length;
  });
  purgePages(session);
  return { incidents };
}

/** What somebody was to others of a case goes with them; what another is typing in the form of the case stays. */
function dropRelations(tx: WriteDb, caseId: CaseId, id: PersonId): void {
  const before = getRecord(tx, caseKind, caseId);
  const relations = before.relations.filter(({ from, to }) => from !== id && to !== id);
  if (relations.length === before.relations.length) return;
  writeRecord(tx, caseKind, {
    record: { ...before, relations, ...nextStamp(tx, before) },
    action: 'updated',
    draft: null,
  });
}
