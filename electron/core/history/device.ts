import type { WriteDb } from '#core/database/write-db.ts';
import { findDeviceOfPlace, insertDevice, listDeviceMarks, type Device } from './device-repository.ts';

/** Without vowels, which make words, and without what is taken for something else on the telephone. */
const LETTERS = 'BCDFGHJKMNPQRTVWXZ';
const SYMBOLS = `${LETTERS}2346789`;

/**
 * The device that writes in this transaction. Drawn with the first change that a copy of a vault sees in its place,
 * so that what two copies write can be told apart, and references of one are never given again by the other.
 */
export function currentDevice(tx: WriteDb): Device {
  const known = findDeviceOfPlace(tx, tx.place);
  if (known !== undefined) return known;
  const id = Buffer.from(tx.randomBytes(16)).toString('hex');
  const device = { id, mark: newMark(tx, new Set(listDeviceMarks(tx))) };
  insertDevice(tx, { ...device, place: tx.place });
  return device;
}

function newMark(tx: WriteDb, taken: ReadonlySet<string>): string {
  // 11,250 marks: a vault that has been copied as often is not a vault any more.
  for (;;) {
    const [first = 0, second = 0, third = 0] = tx.randomBytes(3);
    const mark = pick(LETTERS, first) + pick(SYMBOLS, second) + pick(SYMBOLS, third);
    if (!taken.has(mark)) return mark;
  }
}

/** Some symbols come up a little more often than others, which harms nothing here. */
function pick(symbols: string, byte: number): string {
  return symbols[byte % symbols.length] ?? '';
}
