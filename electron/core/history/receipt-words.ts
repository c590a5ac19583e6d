import { AppError } from '#shared/errors/app-error.ts';
import { RECEIPT_WORDS } from '#shared/history/history-operations.ts';
import { sha256 } from '#core/crypto/sha256.ts';
import { readResource } from '#core/files/read-resource.ts';
import { findResourcesFolder } from '#core/files/resources-folder.ts';

// 128 bits of the head and 24 of a checksum: twelve words of this list hold 155.
const LIST = 'eff-large.txt';
const HEAD_BYTES = 16;
const CHECK_BYTES = 3;

/** What a colleague keeps on paper: where the chain ended, and how many entries it had. */
export interface Receipt {
  readonly entries: number;
  /** The first 16 bytes of the hash of the last entry. */
  readonly headStart: Uint8Array;
}

export function headStart(head: Uint8Array): Uint8Array {
  return head.subarray(0, HEAD_BYTES);
}

/** One list in every language of the interface: a receipt is checked by whoever holds it. */
export function receiptWords(receipt: Receipt): string[] {
  const list = readList();
  const base = BigInt(list.length);
  const bytes = Buffer.concat([receipt.headStart, checksum(receipt)]);
  let number = BigInt(`0x${bytes.toString('hex')}`);
  const words: string[] = [];
  for (let position = 0; position < RECEIPT_WORDS; position++) {
    words.unshift(list[Number(number % base)] ?? '');
    number /= base;
  }
  return words;
}

/**
 * Throws `receipt/unknown-word` with its `number`, and `receipt/mistyped` when words or the count of entries
 * are not those of any receipt: one mistake in 16 million stays unseen.
 */
export function readReceipt(typed: string, entries: number): Receipt {
  const list = readList();
  const places = new Map(list.map((word, place) => [word, BigInt(place)]));
  const words = typed.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  let number = 0n;
  for (const [position, word] of words.entries()) {
    const place = places.get(word);
    if (place === undefined) throw new AppError('receipt/unknown-word', { number: position + 1 });
    number = number * BigInt(list.length) + place;
  }
  const hex = number.toString(16).padStart((HEAD_BYTES + CHECK_BYTES) * 2, '0');
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const receipt = { entries, headStart: new Uint8Array(bytes.subarray(0, HEAD_BYTES)) };
  const isWhole = words.length === RECEIPT_WORDS && bytes.length === HEAD_BYTES + CHECK_BYTES;
  if (!isWhole || !checksum(receipt).equals(bytes.subarray(HEAD_BYTES)))
    throw new AppError('receipt/mistyped');
  return receipt;
}

function checksum({ entries, headStart: start }: Receipt): Buffer {
  const text = `casekeep/receipt/v1\0${String(entries)}\0`;
  return Buffer.from(sha256(text, start)).subarray(0, CHECK_BYTES);
}

function readList(): readonly string[] {
  return readResource(findResourcesFolder('word-lists', LIST), LIST).toString('utf8').trimEnd().split('\n');
}
