import { z } from 'zod';
import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { fromBase64, toBase64 } from '#core/crypto/base64.ts';
import { isAcceptableCost } from '#core/crypto/argon2id.ts';
import { headerMac, isSameMac } from '#core/crypto/header-mac.ts';
import {
  base64Of,
  keySlot,
  openKeySlot,
  orderedSlot,
  slotCost,
  type Credential,
  type KeySlot,
  type OpenedSlot,
} from './key-slot.ts';

const VERSION = 2;
const MAX_SLOTS = 33;

/** One slot is for the recovery key. */
export const MAX_PEOPLE: number = MAX_SLOTS - 1;

const vaultKeysShape = z
  .strictObject({
    magic: z.literal('CASEVAULT-KEYS'),
    v: z.literal(VERSION),
    vaultId: z.uuid(),
    /** One more with every change of a slot. */
    epoch: z.int().positive(),
    slots: z.array(keySlot).min(1).max(MAX_SLOTS),
    mac: base64Of(32),
  })
  .refine(({ slots }) => new Set(slots.map(({ id }) => id)).size === slots.length)
  .refine(({ slots }) => slots.filter(({ type }) => type === 'recovery').length <= 1);
export type VaultKeys = z.infer<typeof vaultKeysShape>;

/** Of an error that ended the trying of a passphrase: by then it may have been known to be wrong. */
const GIVEN_UP = { guess: 'given up' };

export function isGuessGivenUp(error: unknown): boolean {
  return isAppError(error, 'ipc/cancelled') && error.params['guess'] === GIVEN_UP.guess;
}

/** What one passphrase or recovery key opened. */
export interface OpenedKeys extends OpenedSlot {
  readonly file: VaultKeys;
  readonly slotId: string;
}

/** Closes a key file over its slots. */
export function sealVaultKeys(
  { vaultId, epoch, slots }: Pick<VaultKeys, 'vaultId' | 'epoch' | 'slots'>,
  dataKey: Uint8Array,
): VaultKeys {
  const unsigned = { magic: 'CASEVAULT-KEYS', v: VERSION, vaultId, epoch, slots } as const;
  return { ...unsigned, mac: toBase64(headerMac(dataKey, macText(unsigned))) };
}

/**
 * Tries the slots one after the other, those and in the order that `inOrder` gives. Undefined when none takes the credential;
 * `vault/keys-damaged` when the file was altered, `ipc/cancelled` when it is given up (`isGuessGivenUp`).
 */
export async function openVaultKeys(
  file: VaultKeys,
  credential: Credential,
  leastCost: Argon2idCost,
  inOrder: (slots: readonly KeySlot[]) => readonly KeySlot[] = (slots) => slots,
): Promise<OpenedKeys | undefined> {
  for (const slot of inOrder(file.slots)) {
    const opened = await openKeySlot(slot, { vaultId: file.vaultId, credential, leastCost }).catch(
      (error: unknown) => {
        throw isAppError(error, 'ipc/cancelled') ? new AppError('ipc/cancelled', GIVEN_UP) : error;
      },
    );
    if (opened === undefined) continue;
    if (!isSealedWith(file, opened.dataKey)) throw new AppError('vault/keys-damaged');
    return { ...opened, file, slotId: slot.id };
  }
  return undefined;
}

/** Whether `file` was closed over its slots with this data key. */
export function isSealedWith(file: VaultKeys, dataKey: Uint8Array): boolean {
  return isSameMac(headerMac(dataKey, macText(file)), fromBase64(file.mac));
}

/** One text for one content: fixed order of keys, no white space. */
export function formatVaultKeys(file: VaultKeys): string {
  return JSON.stringify({ ...signedPart(file), mac: file.mac });
}

/**
 * Undefined unless `text` is exactly what `formatVaultKeys` would write, with every bound kept.
 * Throws `vault/newer-version` for a format that a later Casekeep made.
 */
export function parseVaultKeys(text: string, leastCost: Argon2idCost): VaultKeys | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const newer = newerShape.safeParse(json);
  if (newer.success) throw new AppError('vault/newer-version', { found: newer.data.v, known: VERSION });
  const parsed = vaultKeysShape.safeParse(json);
  if (!parsed.success || formatVaultKeys(parsed.data) !== text) return undefined;
  const costs = parsed.data.slots.flatMap((slot) => slotCost(slot) ?? []);
  return costs.every((cost) => isAcceptableCost(cost, leastCost)) ? parsed.data : undefined;
}

const newerShape = z.looseObject({
  magic: z.literal('CASEVAULT-KEYS'),
  v: z
    .int()
    .min(VERSION + 1)
    .max(1000),
});

function macText(file: Omit<VaultKeys, 'mac'>): string {
  return JSON.stringify(signedPart(file));
}

function signedPart({ magic, v, vaultId, epoch, slots }: Omit<VaultKeys, 'mac'>): object {
  return { magic, v, vaultId, epoch, slots: slots.map(orderedSlot) };
}
