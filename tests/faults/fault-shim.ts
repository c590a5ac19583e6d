import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What happens at the n-th operation on files, counted from 1; 0 never comes and only counts. */
export interface Fault {
  readonly kind: 'SIGKILL' | 'ENOSPC' | 'EIO';
  readonly at: number;
  /** Every later operation fails too: a disk that stays full, a stick that stays away. */
  readonly forEver: boolean;
}

const CHANGING = ['writeSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'rmSync', 'unlinkSync'] as const;
const CHANGING_PROMISES = ['rename', 'mkdir', 'rm', 'writeFile'] as const;
const CHANGING_HANDLE = ['write', 'sync'] as const;

/**
 * Puts a fault before the n-th change of the file system that our own code makes in this process. SQLite writes
 * in native code and is not reached. Returns how many changes there have been.
 */
export async function installFault({ kind, at, forEver }: Fault): Promise<() => number> {
  let count = 0;

  function check(): void {
    count += 1;
    if (at === 0 || (forEver ? count < at : count !== at)) return;
    if (kind === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error(kind), { code: kind, errno: -1, syscall: 'fault' });
  }

  function guard(target: object, names: readonly string[]): void {
    for (const name of names) {
      const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
      Reflect.set(target, name, function guarded(this: unknown, ...args: unknown[]) {
        check();
        return Reflect.apply(original, this, args);
      });
    }
  }

  /** As real ones do, these fail by a promise. */
  function guardAsync(target: object, names: readonly string[]): void {
    for (const name of names) {
      const original = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      Reflect.set(target, name, async function guarded(this: unknown, ...args: unknown[]) {
        check();
        return Reflect.apply(original, this, args);
      });
    }
  }

  const scratch = await fs.promises.open(join(tmpdir(), `casekeep-shim-${process.pid}`), 'w');
  await scratch.close();
  fs.rmSync(join(tmpdir(), `casekeep-shim-${process.pid}`));
  guard(fs, CHANGING);
  guardAsync(fs.promises, CHANGING_PROMISES);
  guardAsync(Object.getPrototypeOf(scratch) as object, CHANGING_HANDLE);
  syncBuiltinESMExports();
  return () => count;
}
