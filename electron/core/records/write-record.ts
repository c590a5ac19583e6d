import { AppError } from '#shared/errors/app-error.ts';
import type { RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftOfForm, type DraftForm } from '#core/drafts/draft-repository.ts';
import { beginsHistory, recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';
import { textsOfRecord } from './texts-of-record.ts';
import { findRecord, insertRecord, updateStoredRecord } from './record-repository.ts';

interface RecordWrite<Stored> {
  readonly record: Stored;
  readonly action: RecordAction;
  /** The form that was filled in and is now saved; null where what is written was not typed into one. */
  readonly draft: Omit<DraftForm, 'noun'> | null;
}

/**
 * All that goes with a record that is new or has changed, whichever use-case writes it: the only way into its table.
 * Throws `record/not-found` for one that names what it may not name.
 */
export function writeRecord<Stored extends StoredRecord>(
  tx: WriteDb,
  kind: RecordKind<RecordNoun, object, Stored>,
  { record: written, action, draft }: RecordWrite<Stored>,
): Stored {
  const { noun } = kind;
  const before = kind.settle === undefined ? undefined : findRecord(tx, kind, written.id);
  const record = kind.settle?.(tx, written, { action, before }) ?? written;
  // What comes in from an archive has been compared as a whole, and the case comes before what it names.
  const [misfit] = action === 'imported' ? [] : (kind.misfits?.(tx, record) ?? []);
  if (misfit !== undefined) throw new AppError('record/not-found', { noun: misfit });
  const body = JSON.stringify(record);
  if (beginsHistory(action)) insertRecord(tx, kind, record, body);
  else updateStoredRecord(tx, kind, record, body);
  kind.writeParts?.(tx, record);
  recordChange(tx, {
    noun,
    action,
    record,
    body,
    caseId: kind.caseOf(record),
    searchText: searchText(textsOfRecord(tx, kind, record)),
  });
  if (draft !== null) deleteDraftOfForm(tx, { noun, ...draft });
  return record;
}
