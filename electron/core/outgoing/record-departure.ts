import type { CaseId } from '#shared/ids/ids.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { insertDossierVersion, nextDossierVersion } from '#core/dossier/dossier-version.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';

/** What the vault keeps of a file that left it. */
export interface Departure {
  readonly caseId: CaseId;
  /** SHA-256 of what the file is and holds. */
  readonly details: Uint8Array<ArrayBuffer>;
  /** Of a dossier; undefined for an archive. */
  readonly dossierVersion: number | undefined;
}

export function recordDeparture(
  tx: WriteDb,
  { caseId, details, dossierVersion }: Departure,
  how: 'exported' | 'found',
): void {
  const kind = dossierVersion === undefined ? 'archive' : 'dossier';
  // One that is found late may be older than the last.
  if (dossierVersion !== undefined && dossierVersion >= nextDossierVersion(tx, caseId))
    insertDossierVersion(tx, caseId, dossierVersion);
  appendAuditEntry(tx, { action: `${kind}-${how}`, noun: 'case', recordId: caseId, details });
  tx.noteChange('history', 'vault');
}
