import type { CaseId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** The number that the next dossier of a case bears: one more than have left the vault. */
export function nextDossierVersion(db: ReadDb, caseId: CaseId): number {
  return Number(db.value<string>(sql`SELECT value FROM meta WHERE key = ${keyOf(caseId)}`) ?? '0') + 1;
}

export function insertDossierVersion(tx: WriteDb, caseId: CaseId, version: number): void {
  const value = String(version);
  tx.run(sql`
    INSERT INTO meta (key, value) VALUES (${keyOf(caseId)}, ${value})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

function keyOf(caseId: CaseId): string {
  return `dossier_version:${caseId}`;
}
