import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 under a key derived from the data key, over the key file without its `mac`. */
export function headerMac(dataKey: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'hdr-mac/v1', 32));
  return new Uint8Array(createHmac('sha256', key).update(text, 'utf8').digest());
}

export function isSameMac(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
