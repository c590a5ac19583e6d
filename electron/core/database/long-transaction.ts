import type { TransactionHost, TransactionOptions } from './transaction.ts';
import { beginTransaction } from './transaction.ts';
import type { WriteDb } from './write-db.ts';

/**
 * At most one transaction that stays open over many turns of the event loop. There is one connection, so
 * whoever reads meanwhile would see what may yet be rolled back, and whoever writes would be part of it:
 * everything else that core is asked waits in `ended`.
 */
export class LongTransaction {
  #ended: Promise<void> | undefined;
  #rollBack: (() => void) | undefined;

  isOpen(): boolean {
    return this.#ended !== undefined;
  }

  /** Resolves as soon as none is open. */
  async ended(): Promise<void> {
    while (this.#ended !== undefined) await this.#ended;
  }

  /** For closing the database: an open transaction is undone, its work fails at its next step. */
  rollBack(): void {
    this.#rollBack?.();
  }

  /** Runs `work` in one transaction: when this resolves all of it is on disk, or it rejects and nothing is. */
  async run<Result>(
    host: TransactionHost,
    work: (tx: WriteDb) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    await this.ended();
    const transaction = beginTransaction(host, options);
    let end: () => void = () => undefined;
    this.#ended = new Promise((resolve) => {
      end = resolve;
    });
    this.#rollBack = transaction.rollBack;
    try {
      const result = await work(transaction.tx);
      transaction.commit();
      return result;
    } catch (error) {
      transaction.rollBack();
      throw transaction.failure(error);
    } finally {
      this.#rollBack = undefined;
      this.#ended = undefined;
      end();
    }
  }
}
