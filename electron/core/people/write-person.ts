import type { RecordAction } from '#shared/history/history-operations.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftOfForm, type DraftForm } from '#core/drafts/draft-repository.ts';
import { beginsHistory, recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import { insertPerson, updatePersonRecord } from './person-repository.ts';
import { personTexts } from './person-texts.ts';

interface PersonWrite {
  readonly record: PersonRecord;
  readonly action: RecordAction;
  /** The form that was filled in and is now saved; null where what is written was not typed into one. */
  readonly draft: DraftForm | null;
}

/**
 * All that goes with a person who is new or has changed, whichever use-case writes it. What they are in a case
 * is written by `writeLink`.
 */
export function writePerson(tx: WriteDb, { record, action, draft }: PersonWrite): PersonRecord {
  if (beginsHistory(action)) insertPerson(tx, record);
  else updatePersonRecord(tx, record);
  recordChange(tx, {
    noun: 'person',
    action,
    record,
    caseId: null,
    searchText: searchText(personTexts(record)),
  });
  if (draft !== null) deleteDraftOfForm(tx, draft);
  return record;
}
