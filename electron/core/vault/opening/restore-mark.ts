import { z } from 'zod';
import { sha256Hex } from '#core/crypto/sha256.ts';
import { findMeta, upsertMeta } from '#core/database/meta-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import { retireDevices } from '#core/history/device-repository.ts';

/** Key in `meta`: JSON of what a vault was last restored from. */
export const RESTORED_FROM = 'restored_from';

const restoreMark = z.strictObject({
  sequence: z.int().positive(),
  at: z.iso.datetime(),
  restoredAt: z.iso.datetime(),
  /** SHA-256 of the note of the backup, hexadecimal, until somebody has signed for it in the audit chain. */
  unsigned: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});
type RestoreMark = z.infer<typeof restoreMark>;

/** The backup as it describes itself, and when it was made a vault of. */
interface Restoring {
  readonly sequence: number;
  readonly at: string;
  readonly restoredAt: string;
  readonly note: string;
}

/** Marks a vault that is being restored. Whoever opens it next signs for it: see `noteRestore`. */
export function writeRestoreMark(
  db: Pick<WriteDb, 'run'>,
  { note, sequence, at, restoredAt }: Restoring,
): void {
  // What the vault that was backed up gave since, references among it, must not be given again.
  retireDevices(db);
  const unsigned = sha256Hex(note);
  upsertMeta(db, RESTORED_FROM, JSON.stringify({ sequence, at, restoredAt, unsigned }));
}

/** Undefined for a vault that was never restored. */
export function findRestoreMark(db: ReadDb): RestoreMark | undefined {
  const text = findMeta(db, RESTORED_FROM);
  return text === undefined ? undefined : restoreMark.parse(JSON.parse(text));
}

/**
 * Notes in the audit chain that the vault was restored, once. A recovery key restores without anybody being known
 * who could sign, so it is the first thing that the next person to open the vault signs.
 */
export function noteRestore(tx: WriteDb, vaultId: string): void {
  const { unsigned, ...mark } = findRestoreMark(tx) ?? {};
  if (unsigned === undefined) return;
  const signed = restoreMark.parse(mark);
  appendDetailedEntry(
    tx,
    { action: 'vault-restored', noun: 'vault', recordId: vaultId },
    { ...signed, note: unsigned },
  );
  upsertMeta(tx, RESTORED_FROM, JSON.stringify(signed));
}
