import { AppError } from '#shared/errors/app-error.ts';
import { RECOVERY_KEY_BYTES, typedGroups, writeGroups } from '#shared/vault/recovery-groups.ts';
import type { RecoveryForm } from '#shared/vault/recovery-operations.ts';
import { toBase64 } from '#core/crypto/base64.ts';
import { personKeys } from '#core/crypto/person-keys.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { changeKeys } from '../keys/change-keys.ts';
import { recoverySlot } from '../keys/key-slot.ts';
import { isSealedWith } from '../keys/vault-keys.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { recordKeyState } from '../users/key-state.ts';
import { keyFilesInForce, openOwnKeys } from '../users/own-keys.ts';
import { readRecoveryKey, writePieces } from './recovery-pieces.ts';

/** A key that was shown and has not been typed back yet. It opens nothing. */
export interface NewRecoveryKey {
  readonly form: RecoveryForm;
  readonly texts: readonly string[];
  readonly recoveryKey: Uint8Array;
  readonly dataKey: Uint8Array;
}

export async function makeRecoveryKey(
  deps: CoreDeps,
  session: VaultSession,
  { ownPassphrase, form }: { readonly ownPassphrase: string; readonly form: RecoveryForm },
): Promise<NewRecoveryKey> {
  const { dataKey } = await openOwnKeys(deps, session, ownPassphrase);
  const recoveryKey = deps.random.bytes(RECOVERY_KEY_BYTES);
  const texts =
    form === 'whole'
      ? [writeGroups(recoveryKey)]
      : await writePieces(recoveryKey, session.vaultId, deps.random);
  return { form, texts, recoveryKey, dataKey };
}

/**
 * Takes a new key into force once it has been copied without a mistake; the one before opens nothing any more.
 * Throws `recovery/wrong-length`, `recovery/wrong-group`, `recovery/not-the-same`, `recovery/not-made`.
 */
export async function proveRecoveryKey(
  deps: CoreDeps,
  session: VaultSession,
  { made, typed }: { readonly made: NewRecoveryKey; readonly typed: readonly string[] },
): Promise<void> {
  const { vaultId } = session;
  if (typed.length !== made.texts.length) throw new AppError('recovery/one-piece');
  await readRecoveryKey(typed, vaultId);
  for (const [index, text] of made.texts.entries()) {
    const shown = typedGroups(text);
    const wrong = typedGroups(typed[index] ?? '').findIndex((group, at) => group !== shown[at]);
    if (wrong !== -1) throw new AppError('recovery/not-the-same', { group: wrong + 1 });
  }
  const file = keyFilesInForce(deps, session).find((each) => isSealedWith(each, made.dataKey));
  // The data key was changed meanwhile.
  if (file === undefined) throw new AppError('recovery/not-made');
  const secret = deps.random.bytes(32);
  const slot = recoverySlot(
    {
      vaultId,
      id: deps.ids.next<string>(),
      created: deps.clock.now().toISOString().slice(0, 10),
      dataKey: made.dataKey,
      secret,
      recoveryKey: made.recoveryKey,
    },
    deps.random,
  );
  const { signing, sealPublic } = personKeys(secret);
  await changeKeys(session, {
    ...session,
    file,
    dataKey: made.dataKey,
    slots: [...file.slots.filter(({ type }) => type !== 'recovery'), slot],
    logger: deps.logger,
    record(tx) {
      recordKeyState(tx, 'recovery-key-made', {
        kind: 'recovery',
        form: made.form,
        slotId: slot.id,
        signPublic: toBase64(signing.publicKey),
        sealPublic: toBase64(sealPublic),
      });
      tx.noteChange('recovery');
    },
  });
}
