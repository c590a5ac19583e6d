import { randomBytes } from 'node:crypto';

export interface Random {
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
}

export const random: Random = {
  bytes(length) {
    const bytes = new Uint8Array(length);
    bytes.set(randomBytes(length));
    return bytes;
  },
};
