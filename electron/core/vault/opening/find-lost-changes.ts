import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { findLastEntry, listEntriesPage } from '#core/history/audit-repository.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import { retireDevices } from '#core/history/device-repository.ts';
import type { LostChanges } from '../session/lost-changes.ts';
import { readHead, type HeadPlace } from '../session/vault-head.ts';

/**
 * Whether the database still holds every change that was acknowledged, as the file beside it has it. SQLite takes a
 * `-wal` file that is gone or damaged for one that ended sooner, and an older database for the present one.
 * Null where there is no such file, or one of another key: then nothing is known.
 */
export function findLostChanges(db: ReadDb, vaultId: string, place: HeadPlace): LostChanges | null {
  const known = readHead(vaultId, place);
  const last = findLastEntry(db);
  if (known === undefined || last === undefined) return null;
  const [entry] = listEntriesPage(db, known.count - 1, 1);
  if (entry?.seq === known.count && isSameEnd(entry.hash, known.end)) return null;
  return { count: last.seq < known.count ? known.count - last.seq : null, keptUntil: last.at };
}

/** Whether the chain holds what the file beside the database knows of it; true where that knows nothing. */
export function isKnownHead(db: ReadDb, vaultId: string, place: HeadPlace): boolean {
  return findLostChanges(db, vaultId, place) === null;
}

/** Whoever opens the vault next signs that changes are missing. */
export function noteLostChanges(tx: WriteDb, vaultId: string, lost: LostChanges | null): void {
  if (lost === null) return;
  // What was given with the changes that are missing, references among it, must not be given again.
  retireDevices(tx);
  appendDetailedEntry(tx, { action: 'loss-found', noun: 'vault', recordId: vaultId }, lost);
}

function isSameEnd(hash: Uint8Array, end: Uint8Array): boolean {
  return Buffer.compare(hash.subarray(0, end.length), end) === 0;
}
