import type { CaseId } from '#shared/ids/ids.ts';
import { findMeta, upsertMeta } from '#core/database/meta-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** The number that the next dossier of a case bears: one more than have left the vault. */
export function nextDossierVersion(db: ReadDb, caseId: CaseId): number {
  return Number(findMeta(db, keyOf(caseId)) ?? '0') + 1;
}

export function insertDossierVersion(tx: WriteDb, caseId: CaseId, version: number): void {
  upsertMeta(tx, keyOf(caseId), String(version));
}

function keyOf(caseId: CaseId): string {
  return `dossier_version:${caseId}`;
}
