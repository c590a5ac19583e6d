import { dirname } from 'node:path';
import { ListAnchors } from '#core/database/list-anchors.ts';
import { LongTransaction } from '#core/database/long-transaction.ts';
import type { ChangedNoun } from '#core/database/write-db.ts';
import type { CoreDeps } from '../../core-deps.ts';
import type { VaultSession } from './vault-session.ts';
import { createDiskReserve } from './disk-reserve.ts';
import { placeDigest } from './place-digest.ts';
import { keepHead } from './vault-head.ts';
import { vaultName } from './vault-place.ts';

/** What a vault was opened with; `shown` of an opening that goes on. */
type SessionParts = Pick<
  VaultSession,
  'connection' | 'vaultId' | 'folder' | 'isTraining' | 'user' | 'signing'
> &
  Partial<Pick<VaultSession, 'wrongTries' | 'lostChanges' | 'shown'>>;

export function openSession(deps: CoreDeps, parts: SessionParts): VaultSession {
  const { connection, vaultId, folder, isTraining, user, signing } = parts;
  const { wrongTries = null, lostChanges = null, shown = new Set() } = parts;
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
    shown,
    codeSecret: deps.random.bytes(32),
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
    onCommitted(nouns, end) {
      if (end !== undefined) keepHead(end, { vaultId, place: connection, random: deps.random });
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
