import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK_BYTES = 4 * 1024 * 1024;

export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A text in the encodings in which V8, Blink and pipes hold it. */
export function textNeedles(name: string, text: string): readonly Needle[] {
  return [
    { name: `${name} as UTF-8`, bytes: Buffer.from(text, 'utf8') },
    { name: `${name} as UTF-16`, bytes: Buffer.from(text, 'utf16le') },
  ];
}

export interface MemoryHits {
  /** By name of a needle: in how many places it stands. */
  readonly found: Readonly<Record<string, number>>;
  readonly bytesRead: number;
}

/**
 * Searches all memory of another process that can be read and written; what is only read comes from files. Linux
 * only, and for root or the process's own parent. Throws when it may not look.
 */
export function searchMemory(processId: number, needles: readonly Needle[]): MemoryHits {
  const found: Record<string, number> = {};
  let bytesRead = 0;
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  const chunk = Buffer.alloc(CHUNK_BYTES + overlap);
  const memory = openSync(`/proc/${String(processId)}/mem`, 'r');
  try {
    for (const { start, end } of writableRegions(processId)) {
      for (let at = start; at < end; at += CHUNK_BYTES) {
        const read = readAt(memory, chunk, at, Math.min(chunk.length, end - at));
        bytesRead += Math.min(read, CHUNK_BYTES);
        const view = chunk.subarray(0, read);
        for (const { name, bytes } of needles) {
          // What begins in the overlap belongs to the next chunk.
          for (
            let hit = view.indexOf(bytes);
            hit !== -1 && hit < CHUNK_BYTES;
            hit = view.indexOf(bytes, hit + 1)
          ) {
            found[name] = (found[name] ?? 0) + 1;
          }
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return { found, bytesRead };
}

function writableRegions(processId: number) {
  return readFileSync(`/proc/${String(processId)}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
      return start === undefined || end === undefined
        ? []
        : [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
    });
}

/** Pages that were never touched or are guarded cannot be read: they hold nothing. */
function readAt(memory: number, into: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, into, 0, length, at);
  } catch {
    return 0;
  }
}
