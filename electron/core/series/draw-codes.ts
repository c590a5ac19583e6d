import { writeCode, type CodeBook } from '#shared/dossier/projection/code-book.ts';
import { createHmac } from 'node:crypto';
import type { GivenCode } from './given-code.ts';
import type { HeldCode } from './series-repository.ts';

export interface DrawnCodes extends CodeBook {
  /** Those that were asked for and are not stored yet. */
  readonly given: () => readonly GivenCode[];
}

interface Drawing {
  /** Every code that the holder was ever given for this case. */
  readonly stored: readonly HeldCode[];
  /** Those that the holder may have been given, by a file of which nobody knows yet. */
  readonly pending: readonly GivenCode[];
  /** Nobody outside may know it: whoever does can tell in which order codes were drawn. */
  readonly secret: Uint8Array;
  /** Case and holder: each series is drawn by itself. */
  readonly series: readonly string[];
}

const LOWEST = 10;

/**
 * Keeps the code that somebody has towards a holder, and draws one at random for who has none: from 10 to 99, when
 * those are used up from 100 to 999, and so on. Whoever is not asked about uses up nothing. As long as nothing is
 * stored the same draw comes again, so that a preview shows what an export will print.
 */
export function drawCodes({ stored, pending, secret, series }: Drawing): DrawnCodes {
  const codes = new Map<string, string>();
  for (const { recordId, code } of stored) if (recordId !== null) codes.set(recordId, code);
  const waiting = new Map(pending.map((code) => [code.recordId, code]));
  const used = new Set([...stored, ...pending].map(({ number }) => number));
  const given: GivenCode[] = [];
  const numbers = unusedNumbers(used, hmac(secret, JSON.stringify(series)));

  function give(code: GivenCode): string {
    codes.set(code.recordId, code.code);
    given.push(code);
    return code.code;
  }

  return {
    codeOf(recordId, tokenClass) {
      const known = codes.get(recordId);
      if (known !== undefined) return known;
      const noted = waiting.get(recordId);
      if (noted !== undefined) return give(noted);
      const number = numbers.next().value;
      return give({ noun: 'person', recordId, number, code: writeCode(tokenClass, number) });
    },
    heldCodeOf: (recordId) => codes.get(recordId) ?? waiting.get(recordId)?.code,
    lotOf: (recordId) => hmac(secret, JSON.stringify([...series, recordId])).toString('hex'),
    given: () => given,
  };
}

/** Each number once, without end. */
function* unusedNumbers(used: Set<number>, key: Uint8Array): Generator<number, never> {
  for (let lowest = LOWEST; ; lowest *= 10) {
    const size = lowest * 9;
    let left = size - [...used].filter((number) => number >= lowest && number < lowest + size).length;
    for (let draw = 0; left > 0; draw++) {
      const number = lowest + (hmac(key, `${String(lowest)}/${String(draw)}`).readUIntBE(0, 6) % size);
      if (used.has(number)) continue;
      used.add(number);
      left -= 1;
      yield number;
    }
  }
}

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
