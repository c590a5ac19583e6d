import { AppError } from '#shared/errors/app-error.ts';
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreDeps } from '../../core-deps.ts';

/** Enough for the save that is under way and for what closing the vault still moves. */
export const RESERVE_BYTES = 8 * 1024 ** 2;
/** Below this a save may fail half way; above `PLENTY_BYTES` there is room for a reserve again. */
export const MIN_FREE_BYTES = 4 * 1024 ** 2;
const PLENTY_BYTES = 64 * 1024 ** 2;
const RESERVE_NAME = 'reserve.bin';

/** Space that a vault keeps for itself while it is open. */
export interface DiskReserve {
  /** Takes the space, if there is plenty. What a vault that was stopped by force had set aside is taken as it is. */
  readonly keep: () => void;
  /** Before every transaction. Throws `file/disk-full` when even the reserve is spent, and nothing is begun. */
  readonly assertRoom: () => void;
  readonly release: () => void;
}

export function createDiskReserve({ disk, logger, random }: CoreDeps, folder: string): DiskReserve {
  const path = join(folder, RESERVE_NAME);
  // From the first transaction on, which comes before `keep`.
  let isKept = isWhole(path);

  function keep(): void {
    if (isKept) return;
    release();
    const freeBytes = disk.freeBytes(folder);
    if (freeBytes === undefined || freeBytes < PLENTY_BYTES) return;
    try {
      write(path, random.bytes(RESERVE_BYTES / 8));
      isKept = true;
    } catch {
      release();
    }
  }

  function release(): void {
    isKept = false;
    try {
      rmSync(path, { force: true });
    } catch {
      // Where nothing may be written there is none.
    }
  }

  return {
    keep,
    release,
    assertRoom() {
      const freeBytes = disk.freeBytes(folder);
      if (freeBytes === undefined || freeBytes >= MIN_FREE_BYTES) return;
      if (!isKept) throw new AppError('file/disk-full');
      release();
      logger.count('vault/reserve-released');
    },
  };
}

function isWhole(path: string): boolean {
  try {
    return statSync(path).size === RESERVE_BYTES;
  } catch {
    return false;
  }
}

// Noise, since a file system that compresses would give nothing back for zeros.
function write(path: string, noise: Uint8Array): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    for (let written = 0; written < RESERVE_BYTES;) {
      written += writeSync(descriptor, noise, 0, Math.min(noise.length, RESERVE_BYTES - written));
    }
  } finally {
    closeSync(descriptor);
  }
}
