import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '#core/crypto/sha256.ts';
import { writeFileAtomically } from '#core/files/atomic-write.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';

const FILE_NAME = 'slot-marks';
const MARK = /^[0-9a-f]{16}$/u;
/** As many vaults as are remembered, when that is wanted. */
const MOST_MARKS = 10;
const MAX_BYTES = 1024;

/** By which slots vaults were last opened on this computer, so that those are tried first. */
export interface SlotMarks {
  readonly has: (slotId: string) => boolean;
  /** After a vault was opened by it. */
  readonly note: (slotId: string) => void;
}

/** Where nothing is kept outside of vaults. */
export const noSlotMarks: SlotMarks = { has: () => false, note: () => undefined };

/**
 * Kept beside the settings: digests of random ids with the random mark of this computer. They say neither which vault nor
 * who, but to somebody who has the key file as well: which of its slots was used here.
 */
export function slotMarksIn(folder: string, computerMark: string): SlotMarks {
  const path = join(folder, FILE_NAME);
  const markOf = (slotId: string) => sha256Hex('casekeep/slot/v1\0', computerMark, slotId).slice(0, 16);
  return {
    has: (slotId) => readMarks(path).includes(markOf(slotId)),
    note(slotId) {
      const mark = markOf(slotId);
      const known = readMarks(path);
      if (known[0] === mark) return;
      const marks = [mark, ...known.filter((other) => other !== mark)].slice(0, MOST_MARKS);
      try {
        writeFileAtomically(path, Buffer.from(`${marks.join('\n')}\n`));
      } catch {
        // Then slots are tried in the order of the key file, as they were.
      }
    },
  };
}

/** Each costs about a second to try, and most computers are one person's. */
export function ownFirst<Slot extends { readonly id: string }>(
  slots: readonly Slot[],
  { has }: Pick<SlotMarks, 'has'>,
): readonly Slot[] {
  return [...slots.filter(({ id }) => has(id)), ...slots.filter(({ id }) => !has(id))];
}

function readMarks(path: string): string[] {
  try {
    if ((plainFileBytes(path) ?? Infinity) > MAX_BYTES) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => MARK.test(line))
      .slice(0, MOST_MARKS);
  } catch {
    return [];
  }
}
