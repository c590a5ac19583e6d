import type { ArchiveEntry } from '#shared/archive/case-archive.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { z } from 'zod';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { RecordKind, StoredRecord } from '#core/records/record-kind.ts';
import { countRecordsOfCase, findRecord, recordsOfCase } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';

/** How the records of a noun leave a vault with their case, and come into one. */
export interface ArchivePart<Entry = ArchiveEntry> {
  count(db: ReadDb, caseId: CaseId): number;
  /** Read a few at a time. To be used up before the transaction that it reads in has ended. */
  entries(db: ReadDb, caseId: CaseId): Iterable<Entry>;
  insert(tx: WriteDb, entry: Entry, ofCase: CaseRecord): void;
  /** When all have been inserted. */
  finish?(tx: WriteDb, caseId: CaseId, count: number): void;
}

interface PartOfCase<Entry, Fields, Stored> extends Pick<ArchivePart<Entry>, 'finish'> {
  /** `fields` are those of the record, without what stays with the history: revision and instants. */
  entryOf(record: Stored, fields: Fields): Entry;
  recordOf(tx: WriteDb, entry: Entry, ofCase: CaseRecord): Stored;
}

/** For a noun whose records belong to one case each. What is in the vault already is refused. */
export function partOfCase<Entry, Fields extends object, Stored extends Fields & StoredRecord>(
  kind: RecordKind<RecordNoun, Fields, Stored>,
  part: PartOfCase<Entry, Fields, Stored>,
): ArchivePart<Entry> {
  const fieldsOut = z.object(kind.fields.shape);
  return {
    count: (db, caseId) => countRecordsOfCase(db, kind, caseId),
    *entries(db, caseId) {
      for (const record of recordsOfCase(db, kind, caseId)) {
        yield part.entryOf(record, fieldsOut.parse(record) as Fields);
      }
    },
    insert(tx, entry, ofCase) {
      const record = part.recordOf(tx, entry, ofCase);
      if (findRecord(tx, kind, record.id) !== undefined) throw new AppError('archive/already-here');
      writeRecord(tx, kind, { record, action: 'imported', draft: null });
    },
    finish: (tx, caseId, count) => part.finish?.(tx, caseId, count),
  };
}
