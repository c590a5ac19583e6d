import type { RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { nextStamp } from '#core/history/record-stamp.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';
import { getRecord } from './record-repository.ts';
import { writeRecord } from './write-record.ts';

interface RecordUpdate<Fields> {
  readonly id: string;
  readonly expectedRevision: number;
  readonly fields: Fields;
  /** Only what was typed into its form ends the draft of it. */
  readonly action?: Exclude<RecordAction, 'created' | 'imported'>;
}

/** Throws `record/not-found` and `record/changed-elsewhere`. */
export function updateRecord<Fields extends object, Stored extends Fields & StoredRecord>(
  session: VaultSession,
  kind: RecordKind<RecordNoun, Fields, Stored>,
  { id, expectedRevision, fields, action = 'updated' }: RecordUpdate<Fields>,
): Stored {
  return inTransaction<StoredRecord>(session, (tx) => {
    const before = getRecord(tx, kind, id);
    assertUnchanged(before, expectedRevision);
    return writeRecord(tx, kind, {
      record: { ...before, ...fields, ...nextStamp(tx, before) },
      action,
      draft: action !== 'updated' ? null : { recordId: id, caseId: kind.caseOf(before) },
    });
  }) as Stored;
}
