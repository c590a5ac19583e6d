import { z } from 'zod';
import { hkdfSync } from 'node:crypto';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { deriveKey } from '#core/crypto/argon2id.ts';
import { fromBase64, toBase64 } from '#core/crypto/base64.ts';
import { personKeys, type PersonKeys } from '#core/crypto/person-keys.ts';
import type { Random } from '#core/crypto/random.ts';
import { openDataKey, sealDataKey } from '#core/crypto/sealed-data-key.ts';
import { openSecret, SEALED_BYTES, SECRET_BYTES, sealSecret } from '#core/crypto/secret-box.ts';

/** Base 64 of so many bytes, in its one canonical form. */
export const base64Of = (bytes: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === text;
  });

const sealedParts = {
  signPub: base64Of(32),
  sealPub: base64Of(32),
  /** Of `secret`. */
  nonce: base64Of(12),
  /** The person's secret, under the key made from what they know. */
  secret: base64Of(SEALED_BYTES),
  ephemeral: base64Of(32),
  /** The data key, sealed to `sealPub`. */
  dataKey: base64Of(SEALED_BYTES),
};

const passphraseKdf = z.strictObject({
  alg: z.literal('argon2id'),
  v: z.literal(19),
  m: z.int(),
  t: z.int(),
  p: z.int(),
  salt: base64Of(16),
});

const recoveryKdf = z.strictObject({ alg: z.literal('hkdf-sha256'), salt: base64Of(16) });

/** One way into a vault. There are no names in it: those of caseworkers live inside the database. */
export const keySlot = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.uuid(),
    type: z.literal('passphrase'),
    created: z.iso.date(),
    kdf: passphraseKdf,
    ...sealedParts,
  }),
  z.strictObject({
    id: z.uuid(),
    type: z.literal('recovery'),
    created: z.iso.date(),
    kdf: recoveryKdf,
    ...sealedParts,
  }),
]);
export type KeySlot = z.infer<typeof keySlot>;
type SlotKdf = KeySlot['kdf'];

/** What somebody has to show. */
export type Credential =
  | {
      readonly kind: 'passphrase';
      readonly passphrase: string;
      /** Ends the trying, with `ipc/cancelled`. */
      readonly signal?: AbortSignal | undefined;
    }
  | { readonly kind: 'recovery'; readonly keyOfVault: (vaultId: string) => Promise<Uint8Array> };

/** What a slot opens. */
export interface OpenedSlot {
  readonly dataKey: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly keys: PersonKeys;
}

interface NewSlot {
  readonly vaultId: string;
  readonly id: string;
  /** Day, in UTC. */
  readonly created: string;
  readonly dataKey: Uint8Array;
  /** 32 bytes: a person's, or those of a recovery key. */
  readonly secret: Uint8Array;
}

export async function passphraseSlot(
  slot: NewSlot & {
    readonly passphrase: string;
    readonly cost: Argon2idCost;
    readonly leastCost: Argon2idCost;
    readonly signal?: AbortSignal | undefined;
  },
  random: Random,
): Promise<KeySlot> {
  const salt = random.bytes(16);
  const { cost, leastCost: least, signal } = slot;
  const { memoryKib: m, iterations: t, parallelism: p } = cost;
  const key = await deriveKey(slot.passphrase, salt, cost, { least, signal });
  const kdf = { alg: 'argon2id', v: 19, m, t, p, salt: toBase64(salt) } as const;
  const { id, created } = slot;
  return { id, created, type: 'passphrase', kdf, ...seal(slot, { type: 'passphrase', kdf, key }, random) };
}

export function recoverySlot(slot: NewSlot & { readonly recoveryKey: Uint8Array }, random: Random): KeySlot {
  const salt = random.bytes(16);
  const kdf = { alg: 'hkdf-sha256', salt: toBase64(salt) } as const;
  const key = recoveryKek(slot.recoveryKey, salt);
  const { id, created } = slot;
  return { id, created, type: 'recovery', kdf, ...seal(slot, { type: 'recovery', kdf, key }, random) };
}

/** Undefined when the credential is of the other kind or does not open the slot. */
export async function openKeySlot(
  slot: KeySlot,
  { vaultId, credential, leastCost }: { vaultId: string; credential: Credential; leastCost: Argon2idCost },
): Promise<OpenedSlot | undefined> {
  const key = await keyFor(slot, { vaultId, credential, leastCost });
  if (key === undefined) return undefined;
  const secret = openSecret(fromBase64(slot.secret), {
    key,
    nonce: fromBase64(slot.nonce),
    header: secretHeader(vaultId, slot),
  });
  if (secret === undefined) return undefined;
  const keys = personKeys(secret);
  const dataKey = openDataKey(
    { ephemeral: fromBase64(slot.ephemeral), sealed: fromBase64(slot.dataKey) },
    { secret: keys.sealSecret, header: dataKeyHeader(vaultId, slot.id) },
  );
  return dataKey === undefined ? undefined : { dataKey, secret, keys };
}

/** The same slot for another data key. */
export function resealSlot(
  slot: KeySlot,
  { vaultId, dataKey }: { readonly vaultId: string; readonly dataKey: Uint8Array },
  random: Random,
): KeySlot {
  const { ephemeral, sealed } = sealDataKey(dataKey, {
    to: fromBase64(slot.sealPub),
    header: dataKeyHeader(vaultId, slot.id),
    ephemeralSecret: random.bytes(32),
  });
  return { ...slot, ephemeral: toBase64(ephemeral), dataKey: toBase64(sealed) };
}

export function slotCost(slot: KeySlot): Argon2idCost | undefined {
  if (slot.type !== 'passphrase') return undefined;
  return { memoryKib: slot.kdf.m, iterations: slot.kdf.t, parallelism: slot.kdf.p };
}

/** Fields in the one order in which a key file has them. */
export function orderedSlot(slot: KeySlot): object {
  const { id, type, created, kdf, signPub, sealPub, nonce, secret, ephemeral, dataKey } = slot;
  return { id, type, created, kdf: orderedKdf(kdf), signPub, sealPub, nonce, secret, ephemeral, dataKey };
}

function orderedKdf(kdf: SlotKdf): object {
  if (kdf.alg === 'hkdf-sha256') return { alg: kdf.alg, salt: kdf.salt };
  return { alg: kdf.alg, v: kdf.v, m: kdf.m, t: kdf.t, p: kdf.p, salt: kdf.salt };
}

async function keyFor(
  slot: KeySlot,
  { vaultId, credential, leastCost }: { vaultId: string; credential: Credential; leastCost: Argon2idCost },
): Promise<Uint8Array | undefined> {
  const salt = fromBase64(slot.kdf.salt);
  const cost = slotCost(slot);
  if (credential.kind === 'passphrase') {
    const { passphrase, signal } = credential;
    return cost === undefined ? undefined : deriveKey(passphrase, salt, cost, { least: leastCost, signal });
  }
  return cost === undefined ? recoveryKek(await credential.keyOfVault(vaultId), salt) : undefined;
}

function recoveryKek(recoveryKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return Buffer.from(hkdfSync('sha256', recoveryKey, salt, 'recovery/v1', SECRET_BYTES));
}

function seal(
  { vaultId, id, dataKey, secret }: NewSlot,
  { type, kdf, key }: { type: KeySlot['type']; kdf: SlotKdf; key: Uint8Array },
  random: Random,
) {
  const { signing, sealPublic } = personKeys(secret);
  const publicKeys = { signPub: toBase64(signing.publicKey), sealPub: toBase64(sealPublic) };
  const nonce = random.bytes(12);
  const header = secretHeader(vaultId, { id, type, kdf, ...publicKeys });
  const forPerson = sealDataKey(dataKey, {
    to: sealPublic,
    header: dataKeyHeader(vaultId, id),
    ephemeralSecret: random.bytes(32),
  });
  return {
    ...publicKeys,
    nonce: toBase64(nonce),
    secret: toBase64(sealSecret(secret, { key, nonce, header })),
    ephemeral: toBase64(forPerson.ephemeral),
    dataKey: toBase64(forPerson.sealed),
  };
}

// Binds a slot to its vault and to its derivation, so that it cannot be moved or made cheaper.
function secretHeader(
  vaultId: string,
  slot: Pick<KeySlot, 'id' | 'type' | 'kdf' | 'signPub' | 'sealPub'>,
): Uint8Array {
  return Buffer.from(
    JSON.stringify([vaultId, slot.id, slot.type, orderedKdf(slot.kdf), slot.signPub, slot.sealPub]),
  );
}

function dataKeyHeader(vaultId: string, slotId: string): Uint8Array {
  return Buffer.from(JSON.stringify([vaultId, slotId]));
}
