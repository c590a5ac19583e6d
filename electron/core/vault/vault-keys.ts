import { z } from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { deriveKey, isAcceptableCost, type Argon2idCost } from '#core/crypto/argon2id.ts';
import { headerMac, isSameMac } from '#core/crypto/header-mac.ts';
import { openSlot, sealSlot, type SlotSecrets } from '#core/crypto/key-slot.ts';
import type { Random } from '../core-deps.ts';

const base64Of = (bytes: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === text;
  });

const keySlot = z.strictObject({
  id: z.uuid(),
  type: z.literal('passphrase'),
  label: z.string().max(40),
  created: z.iso.date(),
  kdf: z
    .strictObject({
      alg: z.literal('argon2id'),
      v: z.literal(19),
      m: z.int(),
      t: z.int(),
      p: z.int(),
      salt: base64Of(16),
    })
    .refine((kdf) => isAcceptableCost(costOf(kdf))),
  device: z.literal(false),
  nonce: base64Of(12),
  ct: base64Of(80),
  signPub: base64Of(32),
});
type KeySlot = z.infer<typeof keySlot>;

const vaultKeysShape = z.strictObject({
  magic: z.literal('CASEVAULT-KEYS'),
  v: z.literal(1),
  vaultId: z.uuid(),
  epoch: z.int().positive(),
  slots: z.array(keySlot).min(1).max(64),
  mac: base64Of(32),
});
export type VaultKeys = z.infer<typeof vaultKeysShape>;

/** What one passphrase opened. */
export interface OpenedKeys extends SlotSecrets {
  readonly vaultId: string;
  readonly slotId: string;
}

interface NewVaultKeys {
  readonly vaultId: string;
  readonly slotId: string;
  readonly created: string;
  readonly passphrase: string;
  readonly cost: Argon2idCost;
  readonly secrets: SlotSecrets;
  readonly signPublic: Uint8Array;
}

/** A key file with one slot. Labels are neutral: names of caseworkers live inside the database. */
export async function createVaultKeys(input: NewVaultKeys, random: Random): Promise<VaultKeys> {
  const salt = random.bytes(16);
  const nonce = random.bytes(12);
  const { memoryKib, iterations, parallelism } = input.cost;
  const unsealed = {
    id: input.slotId,
    type: 'passphrase',
    label: 'slot-1',
    created: input.created,
    kdf: { alg: 'argon2id', v: 19, m: memoryKib, t: iterations, p: parallelism, salt: toBase64(salt) },
    device: false,
    nonce: toBase64(nonce),
    signPub: toBase64(input.signPublic),
  } as const;
  const key = await deriveKey(input.passphrase, salt, input.cost);
  const sealed = sealSlot(input.secrets, { key, nonce, header: slotHeader(input.vaultId, unsealed) });
  const keys: Omit<VaultKeys, 'mac'> = {
    magic: 'CASEVAULT-KEYS',
    v: 1,
    vaultId: input.vaultId,
    epoch: 1,
    slots: [{ ...unsealed, ct: toBase64(sealed) }],
  };
  return { ...keys, mac: toBase64(headerMac(input.secrets.dataKey, macText(keys))) };
}

/** Undefined when no slot takes the passphrase; `vault/keys-damaged` when the file was altered. */
export async function openVaultKeys(keys: VaultKeys, passphrase: string): Promise<OpenedKeys | undefined> {
  for (const slot of keys.slots) {
    const key = await deriveKey(passphrase, fromBase64(slot.kdf.salt), costOf(slot.kdf));
    const secrets = openSlot(fromBase64(slot.ct), {
      key,
      nonce: fromBase64(slot.nonce),
      header: slotHeader(keys.vaultId, slot),
    });
    if (secrets === undefined) continue;
    if (!isSameMac(headerMac(secrets.dataKey, macText(keys)), fromBase64(keys.mac))) {
      throw new AppError('vault/keys-damaged');
    }
    return { ...secrets, vaultId: keys.vaultId, slotId: slot.id };
  }
  return undefined;
}

/** One text for one content: fixed order of keys, no white space. */
export function formatVaultKeys(keys: VaultKeys): string {
  return JSON.stringify({ ...signedPart(keys), mac: keys.mac });
}

/** Undefined unless `text` is exactly what `formatVaultKeys` would write, with bounds kept. */
export function parseVaultKeys(text: string): VaultKeys | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = vaultKeysShape.safeParse(json);
  return parsed.success && formatVaultKeys(parsed.data) === text ? parsed.data : undefined;
}

function macText(keys: Omit<VaultKeys, 'mac'>): string {
  return JSON.stringify(signedPart(keys));
}

function signedPart({ magic, v, vaultId, epoch, slots }: Omit<VaultKeys, 'mac'>): object {
  return {
    magic,
    v,
    vaultId,
    epoch,
    slots: slots.map(({ id, type, label, created, kdf, device, nonce, ct, signPub }) => ({
      id,
      type,
      label,
      created,
      kdf: { alg: kdf.alg, v: kdf.v, m: kdf.m, t: kdf.t, p: kdf.p, salt: kdf.salt },
      device,
      nonce,
      ct,
      signPub,
    })),
  };
}

// Binds a slot to its vault and to its derivation, so that it cannot be moved or made cheaper.
function slotHeader(vaultId: string, slot: Pick<KeySlot, 'id' | 'type' | 'kdf' | 'signPub'>): Uint8Array {
  const { alg, v, m, t, p, salt } = slot.kdf;
  return Buffer.from(JSON.stringify([vaultId, slot.id, slot.type, [alg, v, m, t, p, salt], slot.signPub]));
}

function costOf({ m, t, p }: { readonly m: number; readonly t: number; readonly p: number }): Argon2idCost {
  return { memoryKib: m, iterations: t, parallelism: p };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
