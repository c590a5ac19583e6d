import type { RecordNoun } from '#shared/records/record.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findRevisionOfDigest } from '#core/history/revision-repository.ts';
import type { RecordKind, RecordKinds } from '#core/records/record-kind.ts';
import type { Yardstick } from './yardstick.ts';

/** How a finding calls a record: as its last version did, never as the row under test does. */
export type RecordName = (noun: RecordNoun, id: string) => NonNullable<VaultFinding['record']>;

export function recordNames(db: ReadDb, kinds: RecordKinds, yardstick: Yardstick): RecordName {
  return (noun, id) => {
    const known = yardstick.records.get(id);
    const revision = known === undefined ? undefined : findRevisionOfDigest(db, id, known.digest);
    return { noun, id, ...labelOf(kinds[noun], revision?.snapshot) };
  };
}

function labelOf(
  kind: RecordKind,
  snapshot: string | undefined,
): { readonly title: string | null; readonly reference: string | null } {
  try {
    if (snapshot === undefined) return { title: null, reference: null };
    const record = kind.fromBody(snapshot);
    const stored = String(kind.columns(record)[kind.label.title] ?? '');
    const title = kind.label.titleOf === undefined ? stored : kind.label.titleOf(stored);
    return { title, reference: kind.reference(record) };
  } catch {
    return { title: null, reference: null };
  }
}
