import { randomBytes } from 'node:crypto';
import type { Random } from '../core-deps.ts';

export const random: Random = {
  bytes(length) {
    const bytes = new Uint8Array(length);
    bytes.set(randomBytes(length));
    return bytes;
  },
};
