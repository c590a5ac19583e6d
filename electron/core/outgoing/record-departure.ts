import type { CaseId } from '#shared/ids/ids.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { insertDepartedVersion, nextVersion } from './departed-version.ts';

/** What the vault keeps of a file that left it. */
export interface Departure {
  readonly caseId: CaseId;
  /** SHA-256 of what the file is and holds. */
  readonly details: Uint8Array<ArrayBuffer>;
  /** Of what is counted for its case, a dossier; undefined for an archive. */
  readonly version: number | undefined;
}

export function recordDeparture(
  tx: WriteDb,
  { caseId, details, version }: Departure,
  how: 'exported' | 'found',
): void {
  const kind = version === undefined ? 'archive' : 'dossier';
  // One that is found late may be older than the last.
  if (version !== undefined && version >= nextVersion(tx, caseId)) insertDepartedVersion(tx, caseId, version);
  appendAuditEntry(tx, { action: `${kind}-${how}`, noun: 'case', recordId: caseId, details });
  tx.noteChange('history', 'vault');
}
