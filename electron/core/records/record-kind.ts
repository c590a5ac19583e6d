import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { z } from 'zod';
import type { ReadDb } from '#core/database/read-db.ts';
import type { Row } from '#core/database/rows.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { RecordTexts } from './record-texts.ts';

/** What every record is, besides its own fields. */
export interface StoredRecord {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/**
 * All that core knows about a noun, in one place: data and plain functions. The columns `id`, `revision`,
 * `updated_at` and `body` are the same for every noun and are written by `write-record.ts`; whatever else its table
 * has is named here. Lists, use-cases with rules and erasing are not: they are written by hand.
 */
export interface RecordKind<
  Noun extends RecordNoun = RecordNoun,
  Fields extends object = object,
  Stored extends StoredRecord = StoredRecord,
> {
  readonly noun: Noun;
  readonly table: string;
  /** What a person fills in. Restoring an older version checks against it. */
  readonly fields: z.ZodObject<{ readonly [Field in keyof Fields]: z.ZodType<Fields[Field]> }>;
  /** Bodies are never rewritten: a field that an older version did not have gets its value here. */
  fromBody(body: string): Stored;
  /** Columns that follow from a record and are written with every change. */
  columns(record: Stored): Row;
  /** Columns that are written once: what they say changes only when a record moves. */
  fixedColumns?(record: Stored): Row;
  /** Columns that say what a record is called, so that whoever names it reads no body. */
  readonly label: {
    readonly title: string;
    readonly reference: string | null;
    /** Where the column holds more than the title itself. Null for what somebody with the key has made of it. */
    titleOf?(stored: string): string | null;
  };
  texts(record: Stored): RecordTexts;
  /** Texts that stand beside the record and lead to it: what is noted about a person in a case. */
  textsBeside?(db: ReadDb, record: Stored): readonly string[];
  reference(record: Stored): string | null;
  /** The case that a hit leads to; null for what may be in several. */
  caseOf(record: Stored): CaseId | null;
  /**
   * For a noun whose records belong to one case each, and whose table so has `case_id`: the column, unique within a
   * case, by which they are read. Null for any other.
   */
  readonly orderInCase: string | null;
  /**
   * Nouns of the records that it names and may not name, one for each. Writing it is refused while there are any;
   * so is restoring a version that names what is gone by now.
   */
  misfits?(db: ReadDb, record: Stored): readonly RecordNoun[];
  /** What whoever writes a record does not decide. */
  settle?(tx: WriteDb, record: Stored, settling: Settling<Stored>): Stored;
  /** What stands beside the record and follows from it, in place of what was there before. */
  writeParts?(tx: WriteDb, record: Stored): void;
  /** Whether the audit says, once in a session, that it was shown. */
  isProtected?(record: Stored): boolean;
}

/** How a record is about to be written, and what it was. */
export interface Settling<Stored> {
  readonly action: RecordAction;
  /** Undefined for one whose history begins. */
  readonly before: Stored | undefined;
}

/** One for each noun; `record-kinds.ts` has them. */
export type RecordKinds = { readonly [Noun in RecordNoun]: RecordKind<Noun> };
