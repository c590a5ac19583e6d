import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** How many records there are; kept beside them, since counting a million rows takes 0.1 s. */
export function countRecords(db: ReadDb, noun: RecordNoun): number {
  return db.value<number>(sql`SELECT records FROM record_count WHERE noun = ${noun}`) ?? 0;
}

/** As they are kept, whatever they name. */
export function listRecordCounts(db: ReadDb): ReadonlyMap<string, number> {
  const rows = db.all<{ noun: string; records: number }>(sql`SELECT noun, records FROM record_count`);
  return new Map(rows.map(({ noun, records }) => [noun, records]));
}

/** The same of every noun. */
export function countRecordsByNoun(db: ReadDb): Record<RecordNoun, number> {
  const counts = recordNouns.map((noun) => [noun, countRecords(db, noun)] as const);
  return Object.fromEntries(counts) as Record<RecordNoun, number>;
}

export function countOneMore(tx: WriteDb, noun: RecordNoun): void {
  tx.run(sql`
    INSERT INTO record_count (noun, records) VALUES (${noun}, 1)
    ON CONFLICT (noun) DO UPDATE SET records = records + 1`);
}

/** For an erasure: there is one record less. */
export function countOneLess(tx: WriteDb, noun: RecordNoun): void {
  tx.run(sql`UPDATE record_count SET records = records - 1 WHERE noun = ${noun}`);
}
