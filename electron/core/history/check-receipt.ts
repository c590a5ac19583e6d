import { AppError } from '#shared/errors/app-error.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { CHAIN_START, hashAuditEntry } from './audit-entry.ts';
import { findLastEntry, listEntriesPage } from './audit-repository.ts';
import { headStart, readReceipt } from './receipt-words.ts';

// About 10 ms of hashing.
const CHUNK_ENTRIES = 500;

interface TypedReceipt {
  readonly words: string;
  readonly entries: number;
}

/**
 * Whether the chain still begins with the entries that it had when the receipt was written. The hash of an entry
 * commits to all before it, so they are hashed anew from the first. Answers how many entries there are now.
 * Throws what `readReceipt` throws, `receipt/cut` and `receipt/altered`.
 */
export async function checkReceipt(
  db: ReadDb,
  { words, entries }: TypedReceipt,
  pause: () => Promise<void>,
): Promise<{ readonly entries: number }> {
  const receipt = readReceipt(words, entries);
  let head: Uint8Array = CHAIN_START;
  let done = 0;
  while (done < entries) {
    await pause();
    const chunk = listEntriesPage(db, done, CHUNK_ENTRIES).filter(({ seq }) => seq <= entries);
    for (const entry of chunk) {
      const fits =
        entry.seq === done + 1 &&
        Buffer.compare(entry.prev, head) === 0 &&
        Buffer.compare(hashAuditEntry(entry), entry.hash) === 0;
      if (!fits) throw new AppError('receipt/altered', { entry: done + 1 });
      head = entry.hash;
      done += 1;
    }
    if (chunk.length === 0) throw new AppError('receipt/cut', { found: done, entries });
  }
  if (Buffer.compare(headStart(head), receipt.headStart) !== 0) {
    throw new AppError('receipt/altered', { entry: entries });
  }
  return { entries: findLastEntry(db)?.seq ?? 0 };
}
