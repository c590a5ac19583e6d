import type { KnownRecord } from '../session/vault-trust.ts';

/** What the vault must hold: made by following the chain, never by asking what is to be compared with it. */
export interface Yardstick {
  /** Every record that was made and not erased, by id. */
  readonly records: ReadonlyMap<string, KnownRecord>;
}
