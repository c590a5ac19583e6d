import { recordAction, type AuditAction } from '#shared/history/history-operations.ts';
import { recordNoun, type RecordNoun } from '#shared/records/record.ts';
import { createHash } from 'node:crypto';
import type { NotedEntry, WriteDb } from '#core/database/write-db.ts';
import { findLastEntry, insertEntry, type AuditEntry } from './audit-repository.ts';

type AuditNoun = RecordNoun | 'vault' | 'user';

/** What the chain itself does not add. */
export interface NewAuditEntry {
  readonly action: AuditAction;
  readonly noun: AuditNoun;
  readonly recordId: string | null;
  readonly details: Uint8Array<ArrayBuffer>;
}

/** What the first entry follows. */
export const CHAIN_START: Uint8Array<ArrayBuffer> = new Uint8Array(32);

/** For an entry that says nothing but who did what to which record when. */
export const NO_DETAILS: Uint8Array<ArrayBuffer> = new Uint8Array(32);

/** Adds a link to the chain, signed by the author of the transaction. Returns its place in the chain. */
export function appendAuditEntry(tx: WriteDb, entry: NewAuditEntry): number {
  const last = findLastEntry(tx);
  const link = {
    ...entry,
    seq: (last?.seq ?? 0) + 1,
    at: tx.at,
    userId: tx.author.userId,
    prev: last?.hash ?? CHAIN_START,
  };
  const hash = hashAuditEntry(link);
  insertEntry(tx, { ...link, hash, signature: tx.author.sign(hash) });
  tx.noteEntry({ seq: link.seq, hash, change: changeOf(link) });
  return link.seq;
}

function changeOf({
  action,
  noun,
  recordId,
  details,
  at,
}: NewAuditEntry & { readonly at: string }): NotedEntry['change'] {
  const ofRecord = recordNoun.safeParse(noun);
  if (recordId === null || !ofRecord.success) return undefined;
  const digest = action === 'erased' ? null : details;
  if (digest !== null && !recordAction.safeParse(action).success) return undefined;
  return { noun: ofRecord.data, id: recordId, digest, at };
}

/** SHA-256 over the fields, each with its length before it, so that no two entries share one form. */
export function hashAuditEntry(entry: AuditEntry): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256').update('casekeep/audit/v1\0');
  const fields = [
    String(entry.seq),
    entry.at,
    entry.userId,
    entry.action,
    entry.noun,
    entry.recordId ?? '',
    entry.details,
    entry.prev,
  ];
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return new Uint8Array(hash.digest());
}
