import { v7 } from 'uuid';
import type { Clock } from '../clock.ts';
import type { Random } from './random.ts';

export interface IdSource {
  /** A new UUIDv7. It sorts after every id this source gave before. */
  readonly next: <Id extends string>() => Id;
}

/** UUIDv7 from the given clock and random source. A clock that stands still or goes back keeps the order. */
export function createIdSource(clock: Clock, random: Random): IdSource {
  let lastMs = 0;
  let sequence = 0;
  return {
    next<Id extends string>() {
      const nowMs = clock.now().getTime();
      const bytes = random.bytes(16);
      if (nowMs > lastMs) {
        lastMs = nowMs;
        // The upper half stays free, so that counting up does not run over within a millisecond.
        sequence = new DataView(bytes.buffer).getUint32(12) >>> 1;
      } else {
        sequence += 1;
      }
      return v7({ msecs: lastMs, seq: sequence, random: bytes }) as Id;
    },
  };
}
