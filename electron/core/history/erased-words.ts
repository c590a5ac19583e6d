import type { CaseId } from '#shared/ids/ids.ts';
import { z } from 'zod';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { findAuditDetail, listErasuresWithWords } from './audit-repository.ts';
import { appendDetailedEntry } from './detailed-entry.ts';

/** What the entry for the erasure of a case commits to: of which entries the words went with it. */
const erasureWords = z.strictObject({ wordsOf: z.array(z.int().positive()) });

/**
 * The entry that a case was erased. What people who stay were in it went too: the places of those entries stand beside
 * it, so that words which are missing otherwise are still found out.
 */
export function appendCaseErasure(tx: WriteDb, caseId: CaseId, wordsOf: readonly number[]): void {
  appendDetailedEntry(
    tx,
    { action: 'erased', noun: 'case', recordId: caseId },
    { wordsOf },
    { recordId: null },
  );
}

/** Places of entries whose words went with a case, each with the place of the entry that says so. */
export function findErasedWords(db: ReadDb): ReadonlyMap<number, number> {
  return new Map(
    listErasuresWithWords(db).flatMap((seq) => wordsOf(db, seq).map((erased) => [erased, seq] as const)),
  );
}

/** Somebody with the key may have written anything there: then the entry itself is found not to fit. */
function wordsOf(db: ReadDb, seq: number): readonly number[] {
  try {
    return erasureWords.parse(JSON.parse(findAuditDetail(db, seq)?.text ?? '')).wordsOf;
  } catch {
    return [];
  }
}
