import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { differingColumns, type Row } from '#core/database/rows.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findDocument } from '#core/database/search-index.ts';
import { findRevisionOfDigest, type StoredRevision } from '#core/history/revision-repository.ts';
import { saltedDigest } from '#core/history/salted-digest.ts';
import type { RecordKind, RecordKinds, StoredRecord } from '#core/records/record-kind.ts';
import { listPartRows, listRecordRows, rowOfRecord } from '#core/records/record-repository.ts';
import { textsOfRecord } from '#core/records/texts-of-record.ts';
import { searchText } from '#core/search/search-text.ts';
import { placeOf } from './chain-follower.ts';
import type { Findings } from './findings.ts';
import { recordNames } from './record-names.ts';
import type { KnownRecord } from '../session/vault-trust.ts';
import type { Yardstick } from './yardstick.ts';

/** Few enough that reading them holds nothing up, however long their narratives are. */
const CHUNK_ROWS = 25;

interface CheckContext {
  readonly db: ReadDb;
  readonly kinds: RecordKinds;
  readonly yardstick: Yardstick;
  readonly findings: Findings;
  /** After each record. */
  readonly step: (done: number) => Promise<void>;
}

/**
 * Compares what there is with what the chain says there must be: every record at its last version, in its case, with
 * its number, with every column and row beside it that follows from it. By noun, so that none is left out.
 */
export async function checkRecords(context: CheckContext): Promise<void> {
  const { db, kinds, yardstick, findings } = context;
  const nameOf = recordNames(db, kinds, yardstick);
  let done = 0;
  for (const noun of recordNouns) {
    const seen = new Set<string>();
    for (let afterId = ''; ;) {
      const rows = listRecordRows(db, kinds[noun], { afterId, limit: CHUNK_ROWS });
      for (const row of rows) {
        seen.add(row.id);
        done += 1;
        checkRow(noun, row);
        await context.step(done);
      }
      const last = rows.at(-1);
      if (last === undefined) break;
      afterId = last.id;
    }
    for (const [id, known] of yardstick.records) {
      if (known.noun === noun && !seen.has(id))
        add('record-missing', { noun, id, place: kinds[noun].table, entry: known.entry });
    }
  }

  function checkRow(noun: RecordNoun, row: Row & { readonly id: string }): void {
    const kind: RecordKind = kinds[noun];
    const { id } = row;
    const known = yardstick.records.get(id);
    if (known?.noun !== noun) {
      add('record-unknown', { noun, id, place: kind.table, entry: null });
      return;
    }
    const { entry } = known;
    const revision = findRevisionOfDigest(db, id, known.digest);
    // That it is missing has been said where the chain was followed.
    if (revision === undefined) return;
    const record = readRecord(kind, revision, known);
    if (record === undefined) {
      add('record-altered', { noun, id, place: `${kind.table}.body`, entry });
      return;
    }
    const counted = kind.countedColumns?.(db, record) ?? {};
    const differing = differingColumns(row, { ...rowOfRecord(kind, record, revision.snapshot), ...counted });
    const free = kind.unsaidColumns ?? [];
    const ofRecord = differing.filter((column) => !Object.hasOwn(counted, column) && !free.includes(column));
    const ofOthers = differing.filter((column) => Object.hasOwn(counted, column));
    if (ofRecord.length > 0) add(kindOf(ofRecord), { noun, id, place: placeOf(kind.table, ofRecord), entry });
    if (ofOthers.length > 0)
      add('count-differs', { noun, id, place: placeOf(kind.table, ofOthers), entry: null });
    for (const part of kind.parts ?? []) {
      const expected = part.rowsOf(record).map((columns) => ({ ...columns, [part.ownerColumn]: id }));
      if (isSameSet(listPartRows(db, part, id), expected)) continue;
      add('parts-differ', { noun, id, place: part.table, entry });
    }
    const fits = isFoundByItsWords(noun, record, revision);
    if (!fits) add('search-differs', { noun, id, place: 'search_document', entry });
  }

  function isFoundByItsWords(noun: RecordNoun, record: StoredRecord, revision: StoredRevision): boolean {
    const kind: RecordKind = kinds[noun];
    const document = findDocument(db, record.id);
    if (document?.noun !== noun || document.caseId !== kind.caseOf(record)) return false;
    if (kind.textsBeside === undefined)
      return Buffer.compare(saltedDigest(revision.salt, document.text), revision.searchDigest) === 0;
    // What is noted elsewhere leads to it as well, and changes without a version of its own.
    try {
      return document.text === searchText(textsOfRecord(db, kind, record));
    } catch {
      // Somebody with the key may have written anything there.
      return false;
    }
  }

  function add(
    what: VaultFinding['what'],
    {
      noun,
      id,
      ...where
    }: Pick<VaultFinding, 'place' | 'entry'> & { readonly noun: RecordNoun; readonly id: string },
  ): void {
    findings.add({ what, record: nameOf(noun, id), ...where });
  }
}

/** Undefined for a version that is signed and yet none of this record: of another, or with other stamps than its entry. */
function readRecord(
  kind: RecordKind,
  { recordId, snapshot }: StoredRevision,
  { revision, at, createdAt }: KnownRecord,
): StoredRecord | undefined {
  try {
    const record = kind.fromBody(snapshot);
    const fits =
      record.id === recordId &&
      record.revision === revision &&
      record.updatedAt === at &&
      record.createdAt === createdAt;
    return fits ? record : undefined;
  } catch {
    return undefined;
  }
}

/** In order of weight. */
function kindOf(differing: readonly string[]): VaultFinding['what'] {
  if (differing.includes('body') || differing.includes('revision')) return 'record-altered';
  return differing.includes('case_id') ? 'record-moved' : 'columns-differ';
}

function isSameSet(rows: readonly Row[], expected: readonly Row[]): boolean {
  if (rows.length !== expected.length) return false;
  const one = rows.map(textOf).toSorted();
  const other = expected.map(textOf).toSorted();
  return one.every((text, index) => text === other[index]);
}

function textOf(row: Row): string {
  return JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
