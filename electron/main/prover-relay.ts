import type { UtilityProcess } from 'electron';
import { proverOrder, type ProverNews } from '#shared/ipc/prover-relay.ts';
import { killProcess } from './kill-process.ts';

export interface ProverRelay {
  /** Carries out what core asks; false for any other message. */
  readonly take: (message: unknown, tellCore: (news: ProverNews) => void) => boolean;
  /** Core is gone or going: whatever it had started goes with it. Resolves when all of it is gone. */
  readonly endAll: () => Promise<void>;
}

/** One at a time is what core needs; a core that asks for more is not served. */
const MAX_PROVERS = 2;

/** Starts processes that prove copies, for a core that cannot, and passes sealed messages through unread. */
export function createProverRelay(start: () => UtilityProcess): ProverRelay {
  const provers = new Map<number, UtilityProcess>();

  function open(id: number, tellCore: (news: ProverNews) => void): void {
    if (provers.has(id) || provers.size >= MAX_PROVERS) {
      tellCore({ type: 'prover', event: 'exit', id });
      return;
    }
    const prover = start();
    provers.set(id, prover);
    prover.on('message', (message: unknown) => {
      if (provers.get(id) === prover) tellCore({ type: 'prover', event: 'message', id, message });
    });
    prover.on('exit', () => {
      if (provers.get(id) !== prover) return;
      provers.delete(id);
      tellCore({ type: 'prover', event: 'exit', id });
    });
  }

  async function end(id: number): Promise<void> {
    const prover = provers.get(id);
    provers.delete(id);
    // It holds the data key and has nothing to close.
    if (prover !== undefined) await killProcess(prover);
  }

  return {
    take(message, tellCore) {
      const parsed = proverOrder.safeParse(message);
      if (!parsed.success) return false;
      const order = parsed.data;
      if (order.action === 'start') open(order.id, tellCore);
      else if (order.action === 'post') provers.get(order.id)?.postMessage(order.message);
      else void end(order.id);
      return true;
    },
    async endAll() {
      await Promise.all([...provers.keys()].map(end));
    },
  };
}
