import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** More than the heap of main has free after a busy day. */
const OVERWRITTEN_BYTES = 96 * 1024 * 1024;
/** Below what gets pages of its own, so that it lies where messages lay. */
const PIECE_BYTES = 16 * 1024;

/**
 * Main passes messages on, and V8 does not clear what it frees. Collects all garbage and lets new values take its
 * place. Leaves much less of it, not nothing: what is in use, and what native code has freed, stays as it is.
 */
export function overwriteGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const pieces: unknown[] = [];
  for (let bytes = 0; bytes < OVERWRITTEN_BYTES; bytes += 2 * PIECE_BYTES) {
    pieces.push(Buffer.alloc(PIECE_BYTES), Array<number>(PIECE_BYTES / 8).fill(bytes));
  }
  pieces.length = 0;
  collect();
}
