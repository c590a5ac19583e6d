import { AppError } from '#shared/errors/app-error.ts';
import { HISTORY_PAGE_SIZE, type historyOperations } from '#shared/history/history-operations.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { noteShown } from '#core/records/note-shown.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { findRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { checkReceipt } from './check-receipt.ts';
import { listActivity } from './list-activity.ts';
import { writeReceipt } from './write-receipt.ts';
import { changedFields } from './changed-fields.ts';
import { restoreRevision } from './restore-revision.ts';
import { findRevision, listRevisions } from './revision-repository.ts';

export function historyHandlers(session: () => VaultSession, kinds: RecordKinds): CoreHandlers['history'] {
  return {
    list({ noun, recordId, before }) {
      const revisions = listRevisions(session().db, { noun, recordId }, before);
      if (revisions.length === 0 && before === undefined) throw new AppError('record/not-found');
      const entries = revisions.slice(0, HISTORY_PAGE_SIZE).map(({ snapshot, ...entry }, index) => {
        const older = revisions[index + 1];
        return {
          ...entry,
          changedFields: older === undefined ? [] : changedFields(older.snapshot, snapshot),
        };
      });
      return { entries, hasOlder: revisions.length > HISTORY_PAGE_SIZE };
    },
    get({ noun, recordId, revision }) {
      const found = findRevision(session().db, { noun, recordId }, revision);
      if (found === undefined) throw new AppError('record/not-found');
      const kind = kinds[noun];
      const record = findRecord(session().db, kind, recordId);
      if (record !== undefined) noteShown(session(), kind, [record]);
      return { ...found, snapshot: JSON.parse(found.snapshot) as CoreSnapshot };
    },
    restore: (request) => restoreRevision(session(), kinds, request),
    activity: (request) => listActivity(session().db, kinds, request),
    receipt: () => writeReceipt(session().db),
    checkReceipt: (typed, { pause }) => checkReceipt(session().db, typed, pause),
  };
}

type CoreSnapshot = OutputOf<typeof historyOperations.get>['snapshot'];
