import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { insertRow } from '#core/database/rows.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { signedRow } from './signed-row.ts';

/** A copy of a vault on a computer, as far as what it wrote tells. */
export interface Device {
  /** 16 random bytes, hexadecimal. */
  readonly id: string;
  /** Three characters that references carry. */
  readonly mark: string;
}

export function findDeviceOfPlace(db: ReadDb, place: Uint8Array<ArrayBuffer>): Device | undefined {
  return db.get<Device>(sql`SELECT id, mark FROM device WHERE place = ${place}`);
}

/** Of every device that is known, also of those that wrote elsewhere. */
export function listDeviceMarks(db: ReadDb): string[] {
  return db.all<{ readonly mark: string }>(sql`SELECT mark FROM device`).map(({ mark }) => mark);
}

export function insertDevice(
  tx: WriteDb,
  { id, mark, place }: Device & { readonly place: Uint8Array<ArrayBuffer> },
): void {
  insertRow(tx, 'device', { place, ...signedRow(tx, 'device', { mark, id }) });
}

/** Marks that were given elsewhere and are not to be drawn here. */
export function insertKnownMarks(tx: WriteDb, marks: readonly string[]): void {
  const known = listDeviceMarks(tx);
  for (const mark of marks.filter((other) => !known.includes(other))) {
    insertRow(tx, 'device', signedRow(tx, 'device', { mark, id: null }));
  }
}

/** No device that has written so far goes on: the next change draws a new one. */
export function retireDevices(tx: Pick<WriteDb, 'run'>): void {
  tx.run(sql`UPDATE device SET place = NULL WHERE place IS NOT NULL`);
}
