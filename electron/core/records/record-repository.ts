import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { insertRow, updateRow } from '#core/database/rows.ts';
import { sql, sqlList, sqlName, type Sql, type SqlValue } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';

export function findRecord<Stored extends StoredRecord>(
  db: ReadDb,
  { table, fromBody }: Pick<RecordKind<RecordNoun, object, Stored>, 'table' | 'fromBody'>,
  id: string,
): Stored | undefined {
  const body = db.value<string>(sql`SELECT body FROM ${sqlName(table)} WHERE id = ${id}`);
  return body === undefined ? undefined : fromBody(body);
}

/** Throws `record/not-found`. */
export function getRecord<Stored extends StoredRecord>(
  db: ReadDb,
  kind: Pick<RecordKind<RecordNoun, object, Stored>, 'noun' | 'table' | 'fromBody'>,
  id: string,
): Stored {
  const record = findRecord(db, kind, id);
  if (record === undefined) throw new AppError('record/not-found', { noun: kind.noun });
  return record;
}

/** Few enough that a page of the longest narratives does not hold everything up for long. */
const RECORDS_AT_ONCE = 20;

type KindOfCase<Stored extends StoredRecord> = Pick<
  RecordKind<RecordNoun, object, Stored>,
  'table' | 'fromBody' | 'orderInCase'
>;

interface PlacedBody {
  readonly place: SqlValue;
  readonly body: string;
}

/**
 * All records of a case in the order of their noun, read a few at a time; of a noun that belongs to no one case none.
 * To be used up before the transaction that it reads in has ended.
 */
export function* recordsOfCase<Stored extends StoredRecord>(
  db: ReadDb,
  { table, fromBody, orderInCase }: KindOfCase<Stored>,
  caseId: CaseId,
): Generator<Stored> {
  if (orderInCase === null) return;
  const order = sqlName(orderInCase);
  for (let after: Sql = sql``; ;) {
    const page = db.all<PlacedBody & Record<string, SqlValue>>(sql`
      SELECT ${order} AS place, body FROM ${sqlName(table)} WHERE case_id = ${caseId} ${after}
      ORDER BY ${order} LIMIT ${RECORDS_AT_ONCE}`);
    for (const { body } of page) yield fromBody(body);
    const last = page.at(-1);
    if (last === undefined || page.length < RECORDS_AT_ONCE) return;
    after = sql`AND ${order} > ${last.place}`;
  }
}

export function countRecordsOfCase(
  db: ReadDb,
  { table, orderInCase }: Pick<RecordKind, 'table' | 'orderInCase'>,
  caseId: CaseId,
): number {
  if (orderInCase === null) return 0;
  return db.value<number>(sql`SELECT count(*) FROM ${sqlName(table)} WHERE case_id = ${caseId}`) ?? 0;
}

/** `body` is the record as JSON text. */
export function insertRecord<Stored extends StoredRecord>(
  tx: WriteDb,
  kind: RecordKind<RecordNoun, object, Stored>,
  record: Stored,
  body: string,
): void {
  insertRow(tx, kind.table, {
    id: record.id,
    ...kind.fixedColumns?.(record),
    ...changingColumns(kind, record, body),
  });
}

export function updateStoredRecord<Stored extends StoredRecord>(
  tx: WriteDb,
  kind: RecordKind<RecordNoun, object, Stored>,
  record: Stored,
  body: string,
): void {
  updateRow(tx, kind.table, record.id, changingColumns(kind, record, body));
}

/** For a record that was moved: what is otherwise written once. */
export function updateFixedColumns<Stored extends StoredRecord>(
  tx: WriteDb,
  kind: RecordKind<RecordNoun, object, Stored>,
  record: Stored,
): void {
  updateRow(tx, kind.table, record.id, kind.fixedColumns?.(record) ?? {});
}

function changingColumns<Stored extends StoredRecord>(
  kind: RecordKind<RecordNoun, object, Stored>,
  record: Stored,
  body: string,
) {
  return { revision: record.revision, ...kind.columns(record), updated_at: record.updatedAt, body };
}

/** How a record is called now. */
export interface RecordLabel {
  readonly title: string;
  readonly reference: string | null;
}

interface LabelLine {
  readonly id: string;
  readonly title: string;
  readonly reference: string | null;
}

/** What records are called, by id, without those that are not there. Reads no body. */
export function listLabels(
  db: ReadDb,
  { table, label }: Pick<RecordKind, 'table' | 'label'>,
  ids: readonly string[],
): ReadonlyMap<string, RecordLabel> {
  const reference = label.reference === null ? sql`NULL` : sqlName(label.reference);
  const lines = db.all<LabelLine>(sql`
    SELECT id, ${sqlName(label.title)} AS title, ${reference} AS reference
    FROM ${sqlName(table)} WHERE id IN ${sqlList(ids)}`);
  return new Map(
    lines.flatMap(({ id, title: stored, reference: own }) => {
      const title = label.titleOf === undefined ? stored : label.titleOf(stored);
      return title === null ? [] : [[id, { title, reference: own }] as const];
    }),
  );
}
