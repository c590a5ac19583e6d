import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { headStart, receiptWords } from './receipt-words.ts';

/** The receipt of the audit chain as it ends now. A vault always has entries. */
export function writeReceipt(db: ReadDb): { readonly words: string[]; readonly entries: number } {
  const last = db.get<{ seq: number; hash: Uint8Array<ArrayBuffer> }>(
    sql`SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1`,
  );
  if (last === undefined) throw new TypeError('writeReceipt: the chain is empty');
  return { entries: last.seq, words: receiptWords({ entries: last.seq, headStart: headStart(last.hash) }) };
}
