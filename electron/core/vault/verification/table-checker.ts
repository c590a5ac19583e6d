import { recordNoun, recordNouns } from '#shared/records/record.ts';
import type { Connection } from '#core/database/connection.ts';
import { knownSchema, listSchema } from '#core/database/migrations/known-schema.ts';
import { sqliteCode } from '#core/database/database-error.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { assertIndexFits, countDocuments, listDocumentsPage } from '#core/database/search-index.ts';
import { listRecordCounts } from '#core/history/record-count-repository.ts';
import { claimOf, signedTables } from '#core/history/signed-row.ts';
import { listSignedRows } from '#core/history/signed-row-repository.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { listOwners } from '#core/records/record-repository.ts';
import type { Findings } from './findings.ts';
import type { keyChecker } from './key-checker.ts';
import type { RecordName } from './record-names.ts';
import type { Yardstick } from './yardstick.ts';

/** Tables, indexes, views, triggers and how the search index works are those that this version makes, to the letter. */
export function checkSchema(db: ReadDb, findings: Findings): void {
  const stored = new Map(listSchema(db).map((part) => [JSON.stringify(part), part.name]));
  const known = new Map(knownSchema().map((part) => [JSON.stringify(part), part.name]));
  const differing = [
    ...[...stored].filter(([text]) => !known.has(text)),
    ...[...known].filter(([text]) => !stored.has(text)),
  ];
  for (const name of new Set(differing.map(([, part]) => part)))
    findings.add({ what: 'schema-differs', place: name });
}

export interface TableContext {
  readonly db: ReadDb;
  readonly connection: Pick<Connection, 'access'>;
  readonly kinds: RecordKinds;
  readonly yardstick: Yardstick;
  readonly findings: Findings;
  readonly nameOf: RecordName;
  readonly pause: () => Promise<void>;
}

/** How many there are of each noun. */
export function checkCounts({ db, yardstick, findings }: TableContext): void {
  const counts = new Map(recordNouns.map((noun) => [noun as string, 0]));
  for (const { noun } of yardstick.records.values()) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const stored = listRecordCounts(db);
  for (const noun of new Set([...counts.keys(), ...stored.keys()])) {
    if ((stored.get(noun) ?? 0) !== counts.get(noun))
      findings.add({ what: 'count-differs', place: `record_count.${noun}` });
  }
}

/** No table has rows of records that are not there. */
export async function checkParts(context: TableContext): Promise<void> {
  const { db, kinds, yardstick, findings } = context;
  for (const noun of recordNouns) {
    for (const { table, ownerColumn } of kinds[noun].parts ?? []) {
      await context.pause();
      for (const owner of listOwners(db, { table, ownerColumn })) {
        if (yardstick.records.get(owner)?.noun === noun) continue;
        findings.add({ what: 'parts-differ', place: table, record: context.nameOf(noun, owner) });
      }
    }
  }
}

/** No document of what is not there, and the tokens of the index are those of the documents. */
export async function checkSearch(context: TableContext): Promise<void> {
  const { db, connection, yardstick, findings, nameOf, pause } = context;
  if (countDocuments(db) !== yardstick.records.size) {
    for (let after = -1; ;) {
      await pause();
      const page = listDocumentsPage(db, after);
      for (const { recordId, noun } of page) {
        if (yardstick.records.has(recordId)) continue;
        const known = recordNoun.safeParse(noun);
        const record = known.success ? nameOf(known.data, recordId) : null;
        findings.add({ what: 'search-differs', place: 'search_document', record });
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
  }
  await pause();
  try {
    assertIndexFits(connection.access);
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    findings.add({ what: 'search-differs', place: 'search_index' });
  }
}

/** Rows of which no entry speaks were each signed by their writer, in a role that includes it. */
export async function checkSignedRows(
  { db, yardstick, findings, nameOf, pause }: TableContext,
  people: Pick<ReturnType<typeof keyChecker>, 'hasSigned'>,
): Promise<void> {
  for (const table of signedTables) {
    for (const row of listSignedRows(db, table)) {
      await pause();
      const claim = claimOf(table, row);
      if (claim !== undefined && (await people.hasSigned(claim))) continue;
      const noun = recordNoun.safeParse(row['noun']);
      const id = row['record_id'];
      const isOfRecord = noun.success && typeof id === 'string' && yardstick.records.has(id);
      const record = isOfRecord ? nameOf(noun.data, id) : null;
      findings.add({ what: 'row-not-signed', place: table, record });
    }
  }
}
