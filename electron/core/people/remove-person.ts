import type { PersonId } from '#shared/ids/ids.ts';
import { removeDocument } from '#core/database/search-index.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftsOfRecord } from '#core/drafts/draft-repository.ts';
import { eraseHistory } from '#core/history/erase-history.ts';
import { deleteRecord } from '#core/records/record-repository.ts';
import { forgetWhoseCodes } from '#core/series/series-repository.ts';
import { deleteLinksOfPerson } from './case-person-repository.ts';
import { personKind } from './person-kind.ts';

/** Record, names, links, drafts, index, history and whose a code was, of somebody whom no incident names any more. */
export function removePerson(tx: WriteDb, id: PersonId): void {
  deleteLinksOfPerson(tx, id);
  deleteDraftsOfRecord(tx, { noun: 'person', recordId: id });
  removeDocument(tx, id);
  forgetWhoseCodes(tx, id);
  deleteRecord(tx, personKind, id);
  eraseHistory(tx, { noun: 'person', recordId: id });
}
