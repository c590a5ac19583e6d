import { personKeys } from '#core/crypto/person-keys.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { passphraseSlot } from '../keys/key-slot.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import { newUserState, type Person } from './new-user-state.ts';

interface Opened {
  readonly file: VaultKeys;
  readonly dataKey: Uint8Array;
  readonly passphrase: string;
  readonly signal?: AbortSignal | undefined;
}

/** A new secret and a new slot, for somebody who is new or whose old secret nobody can open. */
export async function newKeysFor(
  deps: CoreDeps,
  person: Omit<Person, 'slotId'>,
  { file, dataKey, passphrase, signal }: Opened,
) {
  const secret = deps.random.bytes(32);
  const slot = await passphraseSlot(
    {
      vaultId: file.vaultId,
      id: deps.ids.next<string>(),
      created: deps.clock.now().toISOString().slice(0, 10),
      dataKey,
      secret,
      passphrase,
      cost: await deps.passphraseCost(),
      leastCost: deps.leastCost,
      signal,
    },
    deps.random,
  );
  const keys = personKeys(secret);
  return { keys, slot, user: newUserState({ ...person, slotId: slot.id }, keys) };
}
