import type { Port } from '#shared/ipc/port.ts';

/** A process that was started to prove one copy. */
export interface ProverProcess extends Port {
  readonly onExit: (listener: () => void) => void;
  readonly end: () => void;
}

export type StartProver = () => ProverProcess;
