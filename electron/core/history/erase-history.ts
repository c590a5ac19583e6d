import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry, NO_DETAILS } from './audit-entry.ts';
import { deleteAuditDetails } from './audit-repository.ts';
import { countOneLess } from './record-count-repository.ts';
import { deleteRevisions } from './revision-repository.ts';

/**
 * Purges every snapshot and every word of a record from its history. The entries stay with their digests, so
 * that the chain holds; the entry for the erasure comes first, since without it nothing may be deleted.
 */
export function eraseHistory(
  tx: WriteDb,
  { noun, recordId }: { readonly noun: RecordNoun; readonly recordId: string },
): void {
  appendAuditEntry(tx, { action: 'erased', noun, recordId, details: NO_DETAILS });
  deleteRevisions(tx, recordId);
  deleteAuditDetails(tx, recordId);
  countOneLess(tx, noun);
  tx.noteChange(noun, 'history', 'search', 'vault');
}

/** The same of a case, whose entry with what else goes stands already (`appendCaseErasure`). */
export function eraseCaseHistory(tx: WriteDb, caseId: CaseId): void {
  deleteRevisions(tx, caseId);
  countOneLess(tx, 'case');
  tx.noteChange('case', 'history', 'search', 'vault');
}
