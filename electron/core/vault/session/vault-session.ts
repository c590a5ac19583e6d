import type { PersonId, UserId } from '#shared/ids/ids.ts';
import { dirname } from 'node:path';
import type { Connection } from '#core/database/connection.ts';
import { ListAnchors } from '#core/database/list-anchors.ts';
import { LongTransaction } from '#core/database/long-transaction.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { TransactionHost } from '#core/database/transaction.ts';
import type { ChangedNoun } from '#core/database/write-db.ts';
import type { SigningKey } from '#core/crypto/signing-key.ts';
import type { DiskProbe } from '#core/files/disk-probe.ts';
import type { CoreDeps, IdSource } from '../../core-deps.ts';
import { placeDigest } from '../opening/place-digest.ts';
import { vaultName } from '../opening/vault-place.ts';
import { createDiskReserve } from '../opening/disk-reserve.ts';
import type { WrongTries } from '../opening/unlock-failures.ts';
import { keepHead, type LostChanges } from '../opening/vault-head.ts';

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
  /** For reading; writing goes through `inTransaction(session, …)`. */
  readonly db: ReadDb;
  readonly connection: Connection;
  readonly ids: IdSource;
  readonly disk: DiskProbe;
  readonly anchors: ListAnchors;
  /** People with a protected identity whose data this session was handed and the audit knows it. */
  readonly shown: Set<PersonId>;
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

interface SessionParts {
  readonly connection: Connection;
  readonly vaultId: string;
  readonly folder: string;
  readonly isTraining: boolean;
  readonly user: VaultSession['user'];
  readonly signing: SigningKey;
  readonly wrongTries?: WrongTries | null;
  readonly lostChanges?: LostChanges | null;
}

export function openSession(deps: CoreDeps, parts: SessionParts): VaultSession {
  const { connection, vaultId, folder, isTraining, user, signing } = parts;
  const { wrongTries = null, lostChanges = null } = parts;
  const anchors = new ListAnchors();
  const longTransaction = new LongTransaction();
  const reserve = createDiskReserve(deps, dirname(connection.path));
  const listeners = new Set<(nouns: readonly ChangedNoun[]) => void>();
  return {
    vaultId,
    folder,
    name: vaultName(folder),
    isTraining,
    user,
    signing,
    wrongTries,
    lostChanges,
    connection,
    anchors,
    shown: new Set(),
    longTransaction,
    access: connection.access,
    db: connection.access,
    place: placeDigest(deps, { vaultId, folder }),
    author: { userId: user.id, sign: signing.sign },
    clock: deps.clock,
    ids: deps.ids,
    disk: deps.disk,
    random: deps.random,
    assertWritable() {
      connection.assertInPlace();
      reserve.assertRoom();
    },
    keepReserve: reserve.keep,
    onCommitted(nouns) {
      keepHead(connection.access, vaultId, connection, deps.random);
      if (nouns.length === 0) return;
      anchors.drop(nouns);
      for (const listener of listeners) {
        try {
          listener(nouns);
        } catch {
          // It is on the disk: whoever saved it must not hear that it is not, and take back what goes with it.
          deps.logger.count('vault/listener-failed');
        }
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      longTransaction.rollBack();
      reserve.release();
      connection.close();
    },
  };
}
