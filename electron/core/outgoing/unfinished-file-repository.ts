import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { insertRow, type Row } from '#core/database/rows.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import { claimOf, signedRow } from '#core/history/signed-row.ts';
import { departure as departureShape, type Departure } from './departure.ts';

/** A part file that was begun and whose end nobody has noted. */
export interface UnfinishedFile {
  readonly path: string;
  /** Of its folder when it was begun; undefined where the system did not say. */
  readonly volume: string | undefined;
  /** What is to be recorded if the file has got its name; undefined before it was whole. */
  readonly departure: NotedDeparture | undefined;
  /** By whom it says that it was noted. */
  readonly claim: RowClaim | undefined;
}

export interface NotedDeparture extends Departure {
  /** Of the content. */
  readonly sha256: Uint8Array<ArrayBuffer>;
}

interface NoteLine extends Row {
  readonly path: string;
  readonly volume: string | null;
  readonly sha256: Uint8Array<ArrayBuffer> | null;
  readonly departure: string | null;
}

/** By path. */
export function listUnfinishedFiles(db: ReadDb): UnfinishedFile[] {
  return db.all<NoteLine>(sql`SELECT * FROM unfinished_file ORDER BY path`).map((row) => ({
    path: row.path,
    volume: row.volume ?? undefined,
    departure: departureOf(row),
    claim: claimOf('unfinished_file', row),
  }));
}

function departureOf({ sha256, departure }: NoteLine): NotedDeparture | undefined {
  if (sha256 === null || departure === null) return undefined;
  // What somebody with the key has altered keeps nobody from opening the vault.
  const known = departureShape.safeParse(parsed(departure));
  return known.success ? { sha256, ...known.data } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** False for one that is noted already, which is no error: its file was never removed, since its disk is away. */
export function insertUnfinishedFile(
  tx: WriteDb,
  { path, volume }: Pick<UnfinishedFile, 'path' | 'volume'>,
): boolean {
  if (volumeOfNoted(tx, path) !== undefined) return false;
  insertSigned(tx, { path, volume: volume ?? null });
  return true;
}

/** Before the file gets its name. */
export function updateUnfinishedFile(
  tx: WriteDb,
  path: string,
  { sha256, ...departure }: NotedDeparture,
): void {
  const volume = volumeOfNoted(tx, path);
  if (volume === undefined) return;
  deleteUnfinishedFile(tx, path);
  insertSigned(tx, { path, volume, sha256, departure: JSON.stringify(departure) });
}

/** Null where the system did not say; undefined for a file that is not noted. */
function volumeOfNoted(tx: WriteDb, path: string): string | null | undefined {
  return tx.value<string | null>(sql`SELECT volume FROM unfinished_file WHERE path = ${path}`);
}

function insertSigned(tx: WriteDb, row: Row): void {
  insertRow(
    tx,
    'unfinished_file',
    signedRow(tx, 'unfinished_file', { sha256: null, departure: null, ...row }),
  );
}

export function deleteUnfinishedFile(tx: WriteDb, path: string): void {
  tx.run(sql`DELETE FROM unfinished_file WHERE path = ${path}`);
}
