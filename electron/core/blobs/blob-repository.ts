import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { insertRow } from '#core/database/rows.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { signedRow } from '#core/history/signed-row.ts';

/** One attachment file. Without its key the file is noise. */
export interface Blob {
  /** 32 random hexadecimal digits; also the name of the file. */
  readonly id: string;
  readonly key: Uint8Array<ArrayBuffer>;
  /** Plain. */
  readonly bytes: number;
  /** Of the plain bytes, as `sha256sum` would print it of the original. */
  readonly sha256: Uint8Array<ArrayBuffer>;
  /** Of the encrypted file, so that a copy can be compared without a key. */
  readonly fileSha256: Uint8Array<ArrayBuffer>;
}

const PAGE_ROWS = 500;

const columns = sql`id, key, bytes, sha256, file_sha256 AS fileSha256`;

export function findBlob(db: ReadDb, id: string): Blob | undefined {
  return db.get<Blob>(sql`SELECT ${columns} FROM blob WHERE id = ${id}`);
}

/** In the order of their ids, which is none: up to 500 after the given id. */
export function listBlobsPage(db: ReadDb, afterId: string): Blob[] {
  return db.all<Blob>(sql`SELECT ${columns} FROM blob WHERE id > ${afterId} ORDER BY id LIMIT ${PAGE_ROWS}`);
}

export function* eachBlob(db: ReadDb): Generator<Blob> {
  let last = '';
  for (let page = listBlobsPage(db, last); page.length > 0; page = listBlobsPage(db, last)) {
    yield* page;
    last = page.at(-1)?.id ?? last;
  }
}

export function countBlobs(db: ReadDb): number {
  return db.value<number>(sql`SELECT count(*) FROM blob`) ?? 0;
}

export function insertBlob(tx: WriteDb, { id, key, bytes, sha256, fileSha256 }: Blob): void {
  const row = { id, key, bytes, sha256, file_sha256: fileSha256, created_at: tx.at };
  insertRow(tx, 'blob', signedRow(tx, 'blob', row));
}

export function deleteBlobRow(tx: WriteDb, id: string): boolean {
  return tx.run(sql`DELETE FROM blob WHERE id = ${id}`).changes === 1;
}
