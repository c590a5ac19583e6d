import type { CaseId } from '#shared/ids/ids.ts';
import { findMeta, upsertMeta } from '#core/database/meta-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';

const VERSION_KEY = 'dossier_version:';

/** The number that the next file of a case bears, where it bears one: one more than have left the vault. */
export function nextVersion(db: ReadDb, caseId: CaseId): number {
  return Number(findMeta(db, keyOf(caseId)) ?? '0') + 1;
}

export function insertDepartedVersion(tx: WriteDb, caseId: CaseId, version: number): void {
  upsertMeta(tx, keyOf(caseId), String(version));
}

/** The case of a key in `meta` that counts its files. */
export function caseOfVersionKey(key: string): string | undefined {
  return key.startsWith(VERSION_KEY) ? key.slice(VERSION_KEY.length) : undefined;
}

function keyOf(caseId: CaseId): string {
  return `${VERSION_KEY}${caseId}`;
}
