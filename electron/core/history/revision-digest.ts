import { createHash } from 'node:crypto';

/** What the audit chain commits to of a version of a record. */
export interface CommittedRevision {
  /** 16 bytes, so that words of few possible values cannot be guessed once they are purged. */
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly deviceId: string;
  /** The digest of the version before; null for a first one. */
  readonly parent: Uint8Array<ArrayBuffer> | null;
  /** Of the words by which this version was to be found, with the same salt. */
  readonly searchDigest: Uint8Array<ArrayBuffer>;
  readonly snapshot: string;
}

const DEVICE_CHARACTERS = 32;
const NO_PARENT = new Uint8Array(32);

/** SHA-256 over parts of fixed length and the snapshot last, so that no two revisions share one form. */
export function revisionDigest({
  salt,
  deviceId,
  parent,
  searchDigest,
  snapshot,
}: CommittedRevision): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256').update('casekeep/revision/v1\0');
  hash
    .update(salt)
    .update(deviceId.padEnd(DEVICE_CHARACTERS, '\0'))
    .update(parent ?? NO_PARENT)
    .update(searchDigest);
  return new Uint8Array(hash.update(snapshot, 'utf8').digest());
}
