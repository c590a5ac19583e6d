import type { ErrorCode } from '#shared/errors/error-codes.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Plain bytes in every frame but the last, which holds what is left and may be empty. */
export const FRAME_BYTES = 1024 ** 2;
const HEADER_BYTES = 16;
const TAG_BYTES = 16;
const OVERHEAD_BYTES = HEADER_BYTES + TAG_BYTES;
export const SEALED_FRAME_BYTES = FRAME_BYTES + OVERHEAD_BYTES;

/** Which file a frame belongs to, where in it, and whether it is the last. */
interface FramePlace {
  /** 32 hexadecimal digits: the name of the file. */
  readonly blobId: string;
  readonly number: number;
  readonly isFinal: boolean;
}

/**
 * Header, ciphertext, tag. The header (half of the file's name, frame number, final mark) is authenticated
 * and stands in clear, so that a frame in a wrong place can be told from one that was altered.
 */
export function sealFrame(plain: Uint8Array, key: Uint8Array, place: FramePlace): Buffer {
  const header = headerOf(place);
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header)).setAAD(header);
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `attachment/reordered`, `attachment/swapped` or `attachment/altered`. */
export function openFrame(sealed: Uint8Array, key: Uint8Array, place: FramePlace): Buffer {
  const header = headerOf(place);
  const found = Buffer.from(sealed.subarray(0, HEADER_BYTES));
  if (sealed.length < OVERHEAD_BYTES || !found.equals(header)) {
    throw damage(misplacement(found, header), place);
  }
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(header), { authTagLength: TAG_BYTES })
    .setAAD(header)
    .setAuthTag(sealed.subarray(tagAt));
  try {
    const plain = decipher.update(sealed.subarray(HEADER_BYTES, tagAt));
    decipher.final();
    return plain;
  } catch {
    throw damage('attachment/altered', place);
  }
}

/** Size of the file that holds so many plain bytes. */
export function sealedBytes(plainBytes: number): number {
  return plainBytes + frameCount(plainBytes) * OVERHEAD_BYTES;
}

export function frameCount(plainBytes: number): number {
  return Math.max(1, Math.ceil(plainBytes / FRAME_BYTES));
}

function headerOf({ blobId, number, isFinal }: FramePlace): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(blobId.slice(0, 16), 'hex');
  header.writeUInt32BE(number, 8);
  header.writeUInt8(isFinal ? 1 : 0, 12);
  return header;
}

// Every file has its own key, so a nonce made of number and final mark never comes twice under one key.
function nonceOf(header: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(7), header.subarray(8, 13)]);
}

function misplacement(found: Buffer, expected: Buffer): ErrorCode {
  if (!found.subarray(0, 8).equals(expected.subarray(0, 8))) return 'attachment/swapped';
  return found.readUInt32BE(8) === expected.readUInt32BE(8) ? 'attachment/altered' : 'attachment/reordered';
}

function damage(code: ErrorCode, { blobId, number }: FramePlace): AppError {
  return new AppError(code, { attachment: blobId, frame: number + 1 });
}
