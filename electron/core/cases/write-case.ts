import type { CaseRecord } from '#shared/cases/case.ts';
import type { RecordAction } from '#shared/history/history-operations.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftOfForm, type DraftForm } from '#core/drafts/draft-repository.ts';
import { beginsHistory, recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import { insertCaseRecord, updateCaseRecord } from './case-repository.ts';
import { caseTexts } from './case-texts.ts';

interface CaseWrite {
  readonly record: CaseRecord;
  readonly action: RecordAction;
  /** The form that was filled in and is now saved; null where what is written was not typed into one. */
  readonly draft: DraftForm | null;
}

/** All that goes with a case that is new or has changed, whichever use-case writes it. */
export function writeCase(tx: WriteDb, { record, action, draft }: CaseWrite): CaseRecord {
  if (beginsHistory(action)) insertCaseRecord(tx, record);
  else updateCaseRecord(tx, record);
  recordChange(tx, {
    noun: 'case',
    action,
    record,
    caseId: record.id,
    searchText: searchText(caseTexts(record)),
  });
  if (draft !== null) deleteDraftOfForm(tx, draft);
  return record;
}
