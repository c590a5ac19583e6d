import { serialOfIncident } from '#shared/incidents/incident-reference.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import { addToIncidentCount, keepSerial } from '#core/cases/case-repository.ts';
import { removeDocument } from '#core/database/search-index.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { deleteDraftsOfRecord } from '#core/drafts/draft-repository.ts';
import { eraseHistory } from '#core/history/erase-history.ts';
import { forgetWhoseCodes } from '#core/series/series-repository.ts';
import { deleteIncident } from './incident-repository.ts';

/** Record, what names people in it, drafts, index, history and whose a label was. Who was named stays in the case. */
export function removeIncident(
  tx: WriteDb,
  { id, caseId, reference }: Pick<IncidentRecord, 'id' | 'caseId' | 'reference'>,
): void {
  deleteDraftsOfRecord(tx, { noun: 'incident', recordId: id });
  removeDocument(tx, id);
  forgetWhoseCodes(tx, id);
  deleteIncident(tx, id);
  keepSerial(tx, caseId, serialOfIncident(reference));
  addToIncidentCount(tx, caseId, -1);
  eraseHistory(tx, { noun: 'incident', recordId: id });
  tx.noteChange('case');
}
