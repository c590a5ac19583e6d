import type { UtilityProcess } from 'electron';
import { proverOrder, type ProverNews } from '#shared/ipc/prover-relay.ts';
import { watchProcess, type WatchedProcess } from './watch-process.ts';

export interface ProverRelay {
  /** Carries out what core asks; false for any other message. */
  readonly take: (message: unknown, tellCore: (news: ProverNews) => void) => boolean;
  /** Core is gone or going: whatever it had started goes with it. Resolves when all of it is gone. */
  readonly endAll: () => Promise<void>;
}

interface Prover {
  readonly process: UtilityProcess;
  readonly watched: WatchedProcess;
}

/** One at a time is what core needs; a core that asks for more is not served. */
const MAX_PROVERS = 2;

/** Starts processes that prove copies, for a core that cannot, and passes sealed messages through unread. */
export function createProverRelay(start: () => UtilityProcess): ProverRelay {
  const provers = new Map<number, Prover>();
  /** Of all that are still there, whether or not they have said their last. */
  const going = new Set<Promise<void>>();

  function open(id: number, tellCore: (news: ProverNews) => void): void {
    if (provers.has(id) || provers.size >= MAX_PROVERS) {
      tellCore({ type: 'prover', event: 'exit', id });
      return;
    }
    const process = start();
    const prover = { process, watched: watchProcess(process) };
    provers.set(id, prover);
    const { gone } = prover.watched;
    going.add(gone);
    void gone.then(() => going.delete(gone));
    process.on('message', (message: unknown) => {
      if (provers.get(id) === prover) tellCore({ type: 'prover', event: 'message', id, message });
    });
    process.on('exit', () => {
      if (provers.get(id) !== prover) return;
      provers.delete(id);
      tellCore({ type: 'prover', event: 'exit', id });
    });
  }

  function end(id: number): void {
    const prover = provers.get(id);
    provers.delete(id);
    // It holds the data key and has nothing to close.
    prover?.watched.kill();
  }

  return {
    take(message, tellCore) {
      const parsed = proverOrder.safeParse(message);
      if (!parsed.success) return false;
      const order = parsed.data;
      if (order.action === 'start') open(order.id, tellCore);
      else if (order.action === 'post') provers.get(order.id)?.process.postMessage(order.message);
      else end(order.id);
      return true;
    },
    async endAll() {
      for (const id of provers.keys()) end(id);
      await Promise.all(going);
    },
  };
}
