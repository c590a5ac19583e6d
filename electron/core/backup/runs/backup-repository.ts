import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { insertRow, type Row } from '#core/database/rows.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import { claimOf, signedRow } from '#core/history/signed-row.ts';

/** A backup that was proved. `place` is a path of this computer. */
export interface KeptRun {
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly place: string;
  readonly bytes: number;
  readonly attachments: number;
}

/** Newest first, each with by whom it says that it was noted: see `vouched-runs.ts`. */
export function listClaimedRuns(
  db: ReadDb,
): { readonly run: KeptRun; readonly claim: RowClaim | undefined }[] {
  const rows = db.all<KeptRun & Row>(sql`SELECT * FROM backup_run ORDER BY sequence DESC`);
  return rows.map((run) => ({ run, claim: claimOf('backup_run', run) }));
}

/** Every backup since an instant, newest first: what was in the vault then is in them. */
export function listRunsSince(db: ReadDb, at: string): Pick<KeptRun, 'sequence' | 'at' | 'place'>[] {
  return db.all(sql`SELECT sequence, at, place FROM backup_run WHERE at >= ${at} ORDER BY sequence DESC`);
}

/** What entries of the audit chain commit to of backups. */
export function listRunDigests(db: ReadDb): Uint8Array<ArrayBuffer>[] {
  return db
    .all<{ digest: Uint8Array<ArrayBuffer> }>(sql`SELECT digest FROM backup_run`)
    .map(({ digest }) => digest);
}

export function insertRun(tx: WriteDb, run: KeptRun, digest: Uint8Array<ArrayBuffer>): void {
  const { sequence, id, at, place, bytes, attachments } = run;
  const row = { sequence, id, at, place, bytes, attachments, digest };
  insertRow(tx, 'backup_run', signedRow(tx, 'backup_run', row));
}
