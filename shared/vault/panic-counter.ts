const PRESSES = 3;
const WITHIN_MS = 1_200;

/** A key that went down, as window and main both hear it. */
export interface KeyPress {
  readonly key: string;
  /** Held down, not pressed anew. */
  readonly isRepeat: boolean;
  /** By a clock that does not jump. */
  readonly atMs: number;
}

/** Counts presses of Escape. The returned function answers whether this one was the third in a row. */
export function createPanicCounter(): (press: KeyPress) => boolean {
  let pressedAtMs: number[] = [];
  return ({ key, isRepeat, atMs }) => {
    if (isRepeat) return false;
    if (key !== 'Escape') {
      pressedAtMs = [];
      return false;
    }
    pressedAtMs = [...pressedAtMs, atMs].filter((earlierMs) => atMs - earlierMs < WITHIN_MS);
    if (pressedAtMs.length < PRESSES) return false;
    pressedAtMs = [];
    return true;
  };
}
