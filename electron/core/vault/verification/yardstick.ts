import type { RecordNoun } from '#shared/records/record.ts';

/** What the chain says last of a record. */
export interface KnownRecord {
  readonly noun: RecordNoun;
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly revision: number;
  /** When it was last changed. */
  readonly at: string;
  /** When its history here began. */
  readonly createdAt: string;
  readonly entry: number;
}

/** What the vault must hold: made by following the chain, never by asking what is to be compared with it. */
export interface Yardstick {
  /** Every record that was made and not erased, by id. */
  readonly records: ReadonlyMap<string, KnownRecord>;
}
