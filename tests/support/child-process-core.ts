import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { contract, type CasekeepContract } from '#shared/contract.ts';
import { connect, type Connection } from '#shared/ipc/connect.ts';
import type { Port } from '#shared/ipc/port.ts';
import { stopMessage } from '#shared/ipc/wire.ts';

export interface ChildProcessCore extends Connection<CasekeepContract> {
  readonly process: ChildProcess;
  /** The caller's end of the pipe. */
  readonly port: Port;
  /** SIGKILL: nothing of its own runs any more. */
  readonly kill: () => Promise<void>;
  /** As main stops it when the vault is locked; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

interface ChildOptions {
  /** No file may grow beyond this: for the process, a disk that fills up. POSIX only. */
  readonly maxFileKib?: number;
  /** Derives keys at next to no cost; opens only what is made so. */
  readonly isCheap?: boolean;
}

const entry = join(import.meta.dirname, '..', '..', 'electron', 'core', 'core-entry.ts');
const cheapEntry = join(import.meta.dirname, 'cheap-core-entry.ts');

/** Core in a process of its own, from source, as the shell and the command line start it. */
export function childProcessCore({ maxFileKib, isCheap = false }: ChildOptions = {}): ChildProcessCore {
  const child =
    maxFileKib === undefined
      ? fork(isCheap ? cheapEntry : entry, [], { serialization: 'advanced' })
      : forkLimited(maxFileKib);
  const exited = once(child, 'exit');
  const port: Port = {
    post(message) {
      if (child.connected) child.send(message as object);
    },
    listen(listener) {
      child.on('message', listener);
      return () => child.off('message', listener);
    },
  };
  const connection = connect(contract, port);
  void exited.then(() => connection.close());
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exited;
  });
  return {
    ...connection,
    process: child,
    port,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.send(stopMessage);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

// `ulimit -f` counts blocks of 512 bytes in sh.
function forkLimited(maxFileKib: number): ChildProcess {
  const script = `ulimit -f ${maxFileKib * 2} && exec "$0" "$1"`;
  return spawn('/bin/sh', ['-c', script, process.execPath, entry], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    // Node's own files would meet the limit as well.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
}
