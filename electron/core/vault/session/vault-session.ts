import type { UserId } from '#shared/ids/ids.ts';
import type { MovedFiles } from '#shared/vault/vault-operations.ts';
import type { IdSource } from '#core/crypto/id-source.ts';
import type { SigningKey } from '#core/crypto/signing-key.ts';
import type { Connection } from '#core/database/connection.ts';
import type { ListAnchors } from '#core/database/list-anchors.ts';
import type { LongTransaction } from '#core/database/long-transaction.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { TransactionHost } from '#core/database/transaction.ts';
import type { ChangedNoun } from '#core/database/write-db.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import type { DiskProbe } from '#core/files/disk-probe.ts';
import type { LostChanges } from './lost-changes.ts';
import type { VaultTrust } from './vault-trust.ts';
import type { WrongTries } from './wrong-tries.ts';

/** An open vault and the person who opened it: what every use-case is given. */
export interface VaultSession extends TransactionHost {
  readonly vaultId: string;
  readonly folder: string;
  /** Name of the folder without `.casekeep`. */
  readonly name: string;
  readonly isTraining: boolean;
  readonly user: { readonly id: UserId; readonly displayName: string };
  /** What came before this opening; null when nothing did. */
  readonly wrongTries: WrongTries | null;
  /** What was saved before this opening and is not there; null when nothing is known to be missing. */
  readonly lostChanges: LostChanges | null;
  /** What happened to its files while it was open; null as long as nothing did. */
  readonly movedFiles: () => MovedFiles | null;
  /** For reading; writing goes through `inTransaction(session, …)`. */
  readonly db: ReadDb;
  readonly connection: Connection;
  readonly ids: IdSource;
  readonly disk: DiskProbe;
  readonly anchors: ListAnchors;
  /** What the audit chain says of every record, and what was found not to fit since the opening. */
  readonly trust: VaultTrust;
  /**
   * Whether a row that no entry speaks of was written by who it says: at once for one's own, and once the chain has been
   * followed for everybody's. Nothing is offered, cleared up or gone on with for one that is not.
   */
  readonly vouchesFor: (claim: RowClaim | undefined) => boolean;
  /** The same after the check of the opening, if need be. */
  readonly willVouchFor: (claim: RowClaim | undefined) => Promise<boolean>;
  /** Protected records whose data this session was handed and the audit knows it. */
  readonly shown: Set<string>;
  /** From which codes of people are drawn, so that what was not stored yet is drawn the same again. Of this opening. */
  readonly codeSecret: Uint8Array;
  /** For work that writes for seconds; everything else waits until it has ended. */
  readonly longTransaction: LongTransaction;
  /** Called with the nouns of every committed change; returns a function that stops it. */
  readonly onChange: (listener: (nouns: readonly ChangedNoun[]) => void) => () => void;
  readonly signing: SigningKey;
  /** Sets space aside, so that a disk that fills up still lets the current save finish. */
  readonly keepReserve: () => void;
  /** Writes everything into the database file, syncs it and closes it. */
  readonly close: () => void;
}
