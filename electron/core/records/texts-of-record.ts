import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';
import type { RecordTexts } from './record-texts.ts';

/** What a record is found by: its own texts and those that stand beside it. */
export function textsOfRecord<Stored extends StoredRecord>(
  db: ReadDb,
  kind: Pick<RecordKind<RecordNoun, object, Stored>, 'texts' | 'textsBeside'>,
  record: Stored,
): RecordTexts {
  const own = kind.texts(record);
  const beside = kind.textsBeside?.(db, record) ?? [];
  return beside.length === 0 ? own : { ...own, texts: [...own.texts, ...beside] };
}
