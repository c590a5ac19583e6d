import { recordNouns } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findEntryOfDigest } from '#core/history/audit-repository.ts';
import { listComparedPage } from '#core/history/revision-repository.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';

const CHUNK_ROWS = 500;

/**
 * Compares every record with its last revision, to the letter. Answers the place in the audit chain of
 * the first record that says something else, 0 if the chain does not know it, undefined if all agree.
 */
export async function findAlteredRecord(
  db: ReadDb,
  kinds: RecordKinds,
  pause: () => Promise<void>,
): Promise<number | undefined> {
  for (const noun of recordNouns) {
    let afterId = '';
    for (;;) {
      await pause();
      const rows = listComparedPage(db, kinds[noun], { afterId, limit: CHUNK_ROWS });
      const altered = rows.find(({ isSame }) => isSame !== 1);
      if (altered !== undefined) return entryOf(db, altered.digest);
      const last = rows.at(-1);
      if (last === undefined) break;
      afterId = last.id;
    }
  }
  return undefined;
}

function entryOf(db: ReadDb, digest: Uint8Array<ArrayBuffer> | null): number {
  return digest === null ? 0 : (findEntryOfDigest(db, digest) ?? 0);
}
