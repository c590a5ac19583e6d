import { AppError } from '#shared/errors/app-error.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import { replaceParticipant } from '#shared/incidents/replace-participant.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { personOperations } from '#shared/people/person-operations.ts';
import type { LangText } from '#shared/text/lang-text.ts';
import { createPace } from '#core/pace.ts';
import { removeMigrationCopies } from '#core/database/migrations/migrate.ts';
import { removeDocument } from '#core/database/search-index.ts';
import { deleteDraftsOfRecord } from '#core/drafts/draft-repository.ts';
import { deleteAnswersOfPerson } from '#core/dossier/name-answer-repository.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { eraseHistory } from '#core/history/erase-history.ts';
import { nextStamp } from '#core/history/record-stamp.ts';
import { listIncidentIdsOfPerson } from '#core/incidents/incident-person-repository.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { deleteLinksOfPerson } from './case-person-repository.ts';
import { personKind } from './person-kind.ts';
import { deletePerson } from './person-repository.ts';

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
 * about the person in other records stays. Throws `record/not-found`, `record/changed-elsewhere` and
 * `person/still-involved`.
 */
export async function erasePerson(
  session: VaultSession,
  { id, expectedRevision, replacement }: Erasure,
  { report, pause }: Pick<CallContext<ProgressOf<Erase>>, 'report' | 'pause'>,
): Promise<OutputOf<Erase>> {
  const pace = createPace(pause);
  const incidents = await session.longTransaction.run(session, async (tx) => {
    assertUnchanged(getRecord(tx, personKind, id), expectedRevision);
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
    deleteLinksOfPerson(tx, id);
    deleteAnswersOfPerson(tx, id);
    deleteDraftsOfRecord(tx, { noun: 'person', recordId: id });
    removeDocument(tx, id);
    deletePerson(tx, id);
    eraseHistory(tx, { noun: 'person', recordId: id });
    tx.noteChange('case');
    return named.length;
  });
  // The pages as they were still stand in the -wal file, and in copies that were made before migrations.
  removeMigrationCopies(session.connection.path);
  session.connection.checkpoint();
  return { incidents };
}
