import { sha256 } from '#core/crypto/sha256.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { changeKeys } from '../keys/change-keys.ts';
import { passphraseSlot } from '../keys/key-slot.ts';
import { assertStrongPassphrase } from '../keys/passphrase-strength.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { assertPassphraseFree, openOwnKeys } from './own-keys.ts';

/** Wraps one's own secret anew; keys and database stay. An old copy of vault.keys still opens with the old one. */
export async function changePassphrase(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, passphrase }: { readonly ownPassphrase: string; readonly passphrase: string },
): Promise<void> {
  const own = await openOwnKeys(deps, session, ownPassphrase);
  await assertStrongPassphrase(passphrase);
  await assertPassphraseFree(deps, own.file, { passphrase, ownSlotId: own.slotId });
  const slot = await passphraseSlot(
    {
      vaultId: session.vaultId,
      id: own.slotId,
      created: deps.clock.now().toISOString().slice(0, 10),
      dataKey: own.dataKey,
      secret: own.secret,
      passphrase,
      cost: await deps.passphraseCost(),
      leastCost: deps.leastCost,
    },
    deps.random,
  );
  await changeKeys(session, {
    ...session,
    file: own.file,
    dataKey: own.dataKey,
    slots: own.file.slots.map((each) => (each.id === own.slotId ? slot : each)),
    logger: deps.logger,
    record(tx) {
      appendAuditEntry(tx, {
        action: 'user-passphrase-changed',
        noun: 'user',
        recordId: session.user.id,
        details: sha256(JSON.stringify(slot)),
      });
    },
  });
}
