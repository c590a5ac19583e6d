import { PROVE_ARGUMENT } from '#shared/ipc/prover-relay.ts';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProverProcess } from '#core/prover-process.ts';

/** Under Node, from source: the command line and the tests. */
export function forkProver(): ProverProcess {
  const entry = fileURLToPath(new URL('../../core-entry.ts', import.meta.url));
  const child = fork(entry, [PROVE_ARGUMENT], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    post(message) {
      if (child.connected) child.send(message as object, () => undefined);
    },
    listen(listener) {
      child.on('message', listener);
      return () => child.off('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    end() {
      child.kill('SIGKILL');
    },
  };
}
