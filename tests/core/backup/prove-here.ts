import type { StartProver } from '#core/prover-process.ts';
import { serveProver } from '#core/backup/proof/serve-prover.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { createPortPair } from '#shared/ipc/port.ts';

/** The proof by the same code and messages without the cost of a process; the process has tests of its own. */
export const proveHere: StartProver = () => {
  const [ours, theirs] = createPortPair();
  serveProver(theirs, recordKinds, () => undefined);
  return { ...ours, onExit: () => undefined, end: () => undefined };
};
