import type { RecordNoun } from '#shared/records/record.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { revisionDigest } from '#core/history/revision-digest.ts';
import { findCommitment } from '#core/history/revision-repository.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { findRowOfRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { recordNames } from './record-names.ts';

type Session = Pick<VaultSession, 'db' | 'trust'>;

/**
 * Compares a record that is about to be shown with the last word of the chain on it: one that was put back or altered on
 * the disk is marked from now on. Undefined for one that fits, and until the chain has been followed.
 */
export function lookAtRecord(
  { db, trust }: Session,
  kinds: RecordKinds,
  { noun, id }: { readonly noun: RecordNoun; readonly id: string },
): VaultFinding | undefined {
  if (!trust.isFollowed()) return undefined;
  const found = trust.misfitOf(id);
  if (found !== undefined) return found;
  const what = misfit();
  if (what === undefined) return undefined;
  const known = trust.find(id);
  const records = new Map(known === undefined ? [] : [[id, known]]);
  const finding = {
    what,
    record: recordNames(db, kinds, { records })(noun, id),
    place: kinds[noun].table,
    entry: known?.entry ?? null,
  };
  trust.add(finding);
  return finding;

  function misfit(): VaultFinding['what'] | undefined {
    const known = trust.find(id);
    const row = findRowOfRecord(db, kinds[noun], id);
    if (row === undefined) return known === undefined ? undefined : 'record-missing';
    if (known?.noun !== noun) return 'record-unknown';
    const commitment = findCommitment(db, id, known.digest);
    if (commitment === undefined) return 'revision-missing';
    const digest = revisionDigest({ ...commitment, snapshot: row.body });
    if (Buffer.compare(digest, known.digest) !== 0) return 'record-altered';
    return row.caseId === undefined || row.caseId === kinds[noun].caseOf(kinds[noun].fromBody(row.body))
      ? undefined
      : 'record-moved';
  }
}
