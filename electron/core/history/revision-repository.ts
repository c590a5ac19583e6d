import { HISTORY_PAGE_SIZE, type RecordAction } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql, type Sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { currentDevice } from './device.ts';
import { revisionDigest, type CommittedRevision } from './revision-digest.ts';
import { saltedDigest } from './salted-digest.ts';

/** A record as it stood after one change. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly userName: string;
  readonly action: RecordAction;
  /** The record as JSON text. */
  readonly snapshot: string;
}

interface RecordKey {
  readonly noun: RecordNoun;
  readonly recordId: string;
}

/** One more than a page, newest first: the last is there to compare with, and to show that there is more. */
export function listRevisions(db: ReadDb, key: RecordKey, before: number | undefined): Revision[] {
  const older = before === undefined ? sql`` : sql`AND revision.revision < ${before}`;
  return db.all<Revision>(sql`
    ${selectRevision} ${ofRecord(key)} ${older}
    ORDER BY revision.revision DESC LIMIT ${HISTORY_PAGE_SIZE + 1}`);
}

export function findRevision(db: ReadDb, key: RecordKey, revision: number): Revision | undefined {
  return db.get<Revision>(sql`${selectRevision} ${ofRecord(key)} AND revision.revision = ${revision}`);
}

/** All that is kept of a revision. */
export interface StoredRevision extends CommittedRevision, RecordKey {
  readonly seq: number;
  readonly revision: number;
  readonly at: string;
  readonly userId: string;
  readonly action: string;
  readonly digest: Uint8Array<ArrayBuffer>;
}

/** The revision that an entry of the audit chain commits to. */
export function findRevisionOfDigest(
  db: ReadDb,
  recordId: string | null,
  digest: Uint8Array<ArrayBuffer>,
): StoredRevision | undefined {
  return db.get<StoredRevision>(sql`
    SELECT seq, noun, record_id AS recordId, revision, device_id AS deviceId, parent, at, user_id AS userId, action,
           salt, search_digest AS searchDigest, digest, snapshot
    FROM revision WHERE record_id = ${recordId} AND digest = ${digest}`);
}

/** What a revision commits to besides its words, which are not read. */
export function findCommitment(
  db: ReadDb,
  recordId: string,
  digest: Uint8Array<ArrayBuffer>,
): Omit<CommittedRevision, 'snapshot'> | undefined {
  return db.get(sql`
    SELECT salt, device_id AS deviceId, parent, search_digest AS searchDigest FROM revision
    WHERE record_id = ${recordId} AND digest = ${digest}`);
}

/** By their place in the table, up to `limit` after one. */
export function listRevisionPlaces(
  db: ReadDb,
  after: number,
  limit: number,
): (RecordKey & Pick<StoredRevision, 'seq' | 'digest'>)[] {
  return db.all(sql`
    SELECT seq, noun, record_id AS recordId, digest FROM revision WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`);
}

export function countRevisions(db: ReadDb): number {
  return db.value<number>(sql`SELECT count(*) FROM revision`) ?? 0;
}

interface NewRevision extends RecordKey {
  readonly revision: number;
  readonly action: RecordAction;
  /** The record as JSON text. */
  readonly snapshot: string;
  readonly searchText: string;
}

/** Keeps the record as it now stands; returns the digest that the audit entry commits to. */
export function insertRevision(tx: WriteDb, entry: NewRevision): Uint8Array<ArrayBuffer> {
  const { noun, recordId, revision, action } = entry;
  const salt = tx.randomBytes(16);
  const committed = {
    salt,
    deviceId: currentDevice(tx).id,
    parent: findDigest(tx, recordId, revision - 1),
    searchDigest: saltedDigest(salt, entry.searchText),
    snapshot: entry.snapshot,
  };
  const digest = revisionDigest(committed);
  tx.run(sql`
    INSERT INTO revision (noun, record_id, revision, device_id, parent, at, user_id, action, salt, search_digest, digest,
                          snapshot)
    VALUES (${noun}, ${recordId}, ${revision}, ${committed.deviceId}, ${committed.parent}, ${tx.at},
            ${tx.author.userId}, ${action}, ${salt}, ${committed.searchDigest}, ${digest}, ${committed.snapshot})`);
  return digest;
}

function findDigest(db: ReadDb, recordId: string, revision: number): Uint8Array<ArrayBuffer> | null {
  const digest = db.value<Uint8Array<ArrayBuffer>>(
    sql`SELECT digest FROM revision WHERE record_id = ${recordId} AND revision = ${revision}`,
  );
  return digest ?? null;
}

/** For an erasure, after its entry in the audit chain. */
export function deleteRevisions(tx: WriteDb, recordId: string): void {
  tx.run(sql`DELETE FROM revision WHERE record_id = ${recordId}`);
}

const selectRevision = sql`
  SELECT revision.revision, revision.at, user.display_name AS userName, revision.action, revision.snapshot
  FROM revision JOIN user ON user.id = revision.user_id`;

function ofRecord({ noun, recordId }: RecordKey): Sql {
  return sql`WHERE revision.record_id = ${recordId} AND revision.noun = ${noun}`;
}
