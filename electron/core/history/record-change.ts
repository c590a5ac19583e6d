import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { indexDocument } from '#core/database/search-index.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry } from './audit-entry.ts';
import { countOneMore } from './record-count-repository.ts';
import { insertRevision } from './revision-repository.ts';

interface RecordChange {
  readonly noun: RecordNoun;
  readonly action: RecordAction;
  readonly record: { readonly id: string; readonly revision: number };
  /** The record as it now stands, all fields and stamps, as JSON text. */
  readonly body: string;
  /** The case a hit leads to; null for a person, who may be in several. */
  readonly caseId: CaseId | null;
  /** Folded by `shared/text`; every form a person may type. */
  readonly searchText: string;
}

/**
 * Goes with every change of a record, in its transaction: revision, audit entry, search document and
 * change event are written together or not at all.
 */
export function recordChange(tx: WriteDb, change: RecordChange): void {
  const { noun, action, record, body, caseId, searchText } = change;
  const details = insertRevision(tx, {
    noun,
    action,
    recordId: record.id,
    revision: record.revision,
    snapshot: body,
  });
  if (beginsHistory(action)) countOneMore(tx, noun);
  appendAuditEntry(tx, { action, noun, recordId: record.id, details });
  indexDocument(tx, { noun, recordId: record.id, caseId, text: searchText });
  tx.noteChange(noun, 'history', 'search', 'vault');
}

const isFirst: Readonly<Record<RecordAction, boolean>> = {
  created: true,
  imported: true,
  updated: false,
  restored: false,
  closed: false,
  reopened: false,
  moved: false,
};

/** Whether an action begins the history of a record in this vault: there is one more of them. */
export function beginsHistory(action: RecordAction): boolean {
  return isFirst[action];
}
