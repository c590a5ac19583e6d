import type { ReadDb } from '#core/database/read-db.ts';
import { findLastEntry } from './audit-repository.ts';
import { headStart, receiptWords } from './receipt-words.ts';

/** The receipt of the audit chain as it ends now. A vault always has entries. */
export function writeReceipt(db: ReadDb): { readonly words: string[]; readonly entries: number } {
  const last = findLastEntry(db);
  if (last === undefined) throw new TypeError('writeReceipt: the chain is empty');
  return { entries: last.seq, words: receiptWords({ entries: last.seq, headStart: headStart(last.hash) }) };
}
