import { actionsOfKind } from '#shared/history/actions-of-kind.ts';
import type { AuditAction } from '#shared/history/history-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql, sqlList } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** One link of the audit chain, as it is hashed and signed. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly userId: string;
  readonly action: string;
  readonly noun: string;
  readonly recordId: string | null;
  /** SHA-256 of what was done; the words themselves live elsewhere and may be purged. */
  readonly details: Uint8Array;
  readonly prev: Uint8Array;
}

export interface StoredEntry extends AuditEntry {
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

/** The end of the chain; undefined before its first entry. */
export function findLastEntry(
  db: ReadDb,
): { readonly seq: number; readonly at: string; readonly hash: Uint8Array<ArrayBuffer> } | undefined {
  return db.get<{ seq: number; at: string; hash: Uint8Array<ArrayBuffer> }>(
    sql`SELECT seq, at, hash FROM audit_entry ORDER BY seq DESC LIMIT 1`,
  );
}

/** In the order of the chain: up to `limit` after the given place. */
export function listEntriesPage(db: ReadDb, after: number, limit: number): StoredEntry[] {
  return db.all<StoredEntry>(sql`
    SELECT seq, at, user_id AS userId, action, noun, record_id AS recordId, details, prev, hash, signature
    FROM audit_entry WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`);
}

/** Of the chain itself, not of an index that may say otherwise. */
export function countEntries(db: ReadDb): number {
  return db.value<number>(sql`SELECT count(*) FROM audit_entry NOT INDEXED`) ?? 0;
}

/** When one of some actions was last done. */
export function findLastTimeOf(db: ReadDb, actions: readonly AuditAction[]): string | undefined {
  return db.value<string>(
    sql`SELECT at FROM audit_entry NOT INDEXED WHERE action IN ${sqlList(actions)} ORDER BY seq DESC LIMIT 1`,
  );
}

/** The place of the first entry that commits to a digest. */
export function findEntryOfDigest(db: ReadDb, digest: Uint8Array<ArrayBuffer>): number | undefined {
  return db.value<number>(sql`SELECT min(seq) FROM audit_entry WHERE details = ${digest}`) ?? undefined;
}

/** For every record that was erased, the place of the last entry that says so. */
export function findErasures(db: ReadDb): ReadonlyMap<string, number> {
  const rows = db.all<{ recordId: string; seq: number }>(sql`
    SELECT record_id AS recordId, max(seq) AS seq FROM audit_entry INDEXED BY audit_erasure
    WHERE action = 'erased' GROUP BY record_id`);
  return new Map(rows.map(({ recordId, seq }) => [recordId, seq]));
}

/** Places of the entries for erasures that have words, in order. */
export function listErasuresWithWords(db: ReadDb): number[] {
  return db
    .all<{ readonly seq: number }>(sql`
      SELECT entry.seq FROM audit_entry AS entry INDEXED BY audit_erasure
      JOIN audit_detail ON audit_detail.audit_seq = entry.seq WHERE entry.action = 'erased' ORDER BY entry.seq`)
    .map(({ seq }) => seq);
}

/** How many files of a case left the vault. */
export function countDepartures(db: ReadDb, caseId: string): number {
  const actions = sqlList(actionsOfKind('departures'));
  return (
    db.value<number>(
      sql`SELECT count(*) FROM audit_entry WHERE record_id = ${caseId} AND action IN ${actions}`,
    ) ?? 0
  );
}

interface NewStoredEntry extends Omit<StoredEntry, 'details' | 'prev' | 'hash' | 'signature'> {
  readonly details: Uint8Array<ArrayBuffer>;
  readonly prev: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** For `appendAuditEntry`, which chains and signs. */
export function insertEntry(tx: WriteDb, entry: NewStoredEntry): void {
  tx.run(sql`
    INSERT INTO audit_entry (seq, at, user_id, action, noun, record_id, details, prev, hash, signature)
    VALUES (${entry.seq}, ${entry.at}, ${entry.userId}, ${entry.action}, ${entry.noun}, ${entry.recordId},
            ${entry.details}, ${entry.prev}, ${entry.hash}, ${entry.signature})`);
}

/** With what the words of an entry go, once it is erased; null for words that stay. */
export interface DetailOwners {
  readonly recordId: string | null;
  readonly caseId: string | null;
}

export interface AuditDetail {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** Undefined for an entry that has no words, or has them no more. */
export function findAuditDetail(db: ReadDb, seq: number): AuditDetail | undefined {
  return db.get<AuditDetail>(sql`SELECT salt, text FROM audit_detail WHERE audit_seq = ${seq}`);
}

export function insertAuditDetail(
  tx: WriteDb,
  { seq, recordId, caseId, salt, text }: AuditDetail & DetailOwners & { readonly seq: number },
): void {
  tx.run(sql`
    INSERT INTO audit_detail (audit_seq, record_id, case_id, salt, text)
    VALUES (${seq}, ${recordId}, ${caseId}, ${salt}, ${text})`);
}

/** The words of a case that are of people who are in another one as well: places of their entries, in order. */
export function listDetailsOfCase(
  db: ReadDb,
  caseId: string,
): { readonly seq: number; readonly recordId: string }[] {
  return db.all<{ readonly seq: number; readonly recordId: string }>(sql`
    SELECT audit_seq AS seq, record_id AS recordId FROM audit_detail WHERE case_id = ${caseId} ORDER BY audit_seq`);
}

/** For the erasure of a case, after its entry. */
export function deleteDetailsOfCase(tx: WriteDb, caseId: string): void {
  tx.run(sql`DELETE FROM audit_detail WHERE case_id = ${caseId}`);
}

/** For an erasure, after its entry. */
export function deleteAuditDetails(tx: WriteDb, recordId: string): void {
  tx.run(sql`DELETE FROM audit_detail WHERE record_id = ${recordId}`);
}
