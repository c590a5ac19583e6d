import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '#core/crypto/random.ts';
import { writeFileAtomically } from './atomic-write.ts';

const FILE_NAME = 'computer-mark';
const MARK = /^[0-9a-f]{32}$/u;

/** Undefined where the app has not been started yet. */
export function findComputerMark(folder: string): string | undefined {
  const path = join(folder, FILE_NAME);
  try {
    // Somebody may have put a pipe there, which would be read for ever.
    if (!lstatSync(path).isFile()) return undefined;
    const mark = readFileSync(path, 'utf8').trim();
    return MARK.test(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

/**
 * 16 random bytes, hexadecimal, that tell this computer from others and say nothing about it. Made the first time; where
 * that cannot be, for as long as this process lasts.
 */
export function ensureComputerMark(folder: string): string {
  const known = findComputerMark(folder);
  if (known !== undefined) return known;
  const mark = Buffer.from(random.bytes(16)).toString('hex');
  try {
    writeFileAtomically(join(folder, FILE_NAME), Buffer.from(`${mark}\n`));
  } catch {
    // References then get another mark with every start, which is the safe side.
  }
  return mark;
}
