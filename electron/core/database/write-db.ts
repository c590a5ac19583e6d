import type { RecordNoun } from '#shared/records/record.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { ReadDb } from './read-db.ts';
import type { Sql } from './sql.ts';

declare const writeBrand: unique symbol;

/** What a change event may name; the interface asks again for every answer under these names. */
export type ChangedNoun =
  | RecordNoun
  | 'draft'
  | 'search'
  | 'history'
  | 'vault'
  | 'user'
  | 'recovery'
  | 'backup';

/** The person who is logged in, as far as writing needs it. */
export interface Author {
  readonly userId: UserId;
  /** Ed25519 over 32 bytes. */
  readonly sign: (hash: Uint8Array) => Uint8Array<ArrayBuffer>;
}

/** The last link of the audit chain. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** A link as it was added, with what it says of a record. */
export interface NotedEntry extends ChainEnd {
  /** Undefined for an entry that changes no record. */
  readonly change?:
    | {
        readonly noun: RecordNoun;
        readonly id: string;
        /** Of the version; null for a record that was erased. */
        readonly digest: Uint8Array<ArrayBuffer> | null;
        readonly at: string;
      }
    | undefined;
}

/** Reads and writes inside one transaction. Only `inTransaction` makes one. */
export interface WriteDb extends ReadDb {
  readonly [writeBrand]: true;
  readonly run: (statement: Sql) => { readonly changes: number; readonly rowid: number };
  /** The instant of this transaction, ISO 8601 in UTC: one for everything it writes. */
  readonly at: string;
  readonly author: Author;
  /** Tells this copy of the vault from every other: see `TransactionHost`. */
  readonly place: Uint8Array<ArrayBuffer>;
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>;
  /** Named in the change event after COMMIT. `recordChange` does it for records. */
  readonly noteChange: (...nouns: readonly ChangedNoun[]) => void;
  /** Where the audit chain ends now. `appendAuditEntry` does it. */
  readonly noteEntry: (entry: NotedEntry) => void;
}
