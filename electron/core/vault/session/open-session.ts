import { dirname } from 'node:path';
import { isSignedBy } from '#core/crypto/signing-key.ts';
import { ListAnchors } from '#core/database/list-anchors.ts';
import { LongTransaction } from '#core/database/long-transaction.ts';
import type { ChangedNoun } from '#core/database/write-db.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { KEY_FILE_NAMES } from '../keys/vault-keys-file.ts';
import type { VaultSession } from './vault-session.ts';
import { createDiskReserve } from './disk-reserve.ts';
import { placeDigest } from './place-digest.ts';
import { keepHead } from './vault-head.ts';
import { watchFiles } from './watch-files.ts';
import { vaultName } from './vault-place.ts';
import { createVaultTrust } from './vault-trust.ts';

/** What a vault was opened with; `shown` of an opening that goes on. */
type SessionParts = Pick<
  VaultSession,
  'connection' | 'vaultId' | 'folder' | 'isTraining' | 'user' | 'signing'
> &
  Partial<Pick<VaultSession, 'wrongTries' | 'lostChanges' | 'shown' | 'trust'>>;

export function openSession(deps: CoreDeps, parts: SessionParts): VaultSession {
  const { connection, vaultId, folder, isTraining, user, signing } = parts;
  const { wrongTries = null, lostChanges = null, shown = new Set() } = parts;
  const anchors = new ListAnchors();
  const longTransaction = new LongTransaction();
  const reserve = createDiskReserve(deps, dirname(connection.path));
  let isClosed = false;
  const listeners = new Set<(nouns: readonly ChangedNoun[]) => void>();
  // The window asks anew for what the vault says of itself.
  const trust = parts.trust ?? createVaultTrust(() => tell(['vault']));
  function tell(nouns: readonly ChangedNoun[]): void {
    for (const listener of listeners) {
      try {
        listener(nouns);
      } catch {
        // It is on the disk: whoever saved it must not hear that it is not, and take back what goes with it.
        deps.logger.count('vault/listener-failed');
      }
    }
  }
  const files = watchFiles({
    connection,
    keyNames: KEY_FILE_NAMES,
    logger: deps.logger,
    onMoved: () => tell(['vault']),
  });
  function vouchesFor(claim: RowClaim | undefined): boolean {
    if (claim === undefined) return false;
    const { userId, digest, signature } = claim;
    const isOwn = userId === user.id && isSignedBy(signing.publicKey, digest, signature);
    return isOwn || trust.hasSigned(claim);
  }
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
    trust,
    vouchesFor,
    async willVouchFor(claim) {
      if (claim === undefined || vouchesFor(claim)) return claim !== undefined;
      await trust.ended();
      return vouchesFor(claim);
    },
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
    movedFiles: files.moved,
    assertWritable() {
      if (!connection.isInPlace()) files.look();
      connection.assertInPlace();
      reserve.assertRoom();
    },
    keepReserve: reserve.keep,
    onCommitted(nouns, entries) {
      const end = entries.at(-1);
      trust.note(entries);
      if (end !== undefined) keepHead(end, { vaultId, place: connection, random: deps.random });
      files.knowKeys();
      if (nouns.length === 0) return;
      anchors.drop(nouns);
      tell(nouns);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      trust.stop();
      files.stop();
      longTransaction.rollBack();
      files.look();
      // What is in its place by now has one of its own.
      if (connection.isInPlace()) reserve.release();
      connection.close();
    },
  };
}
