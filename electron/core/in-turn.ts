import { contract } from '#shared/contract.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import type { LongTransaction } from './database/long-transaction.ts';

type Handler = (input: unknown, context: CallContext<unknown>) => unknown;
type Handlers = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

/**
 * Lets every call wait while a long transaction is open, and jobs wait for one another, since each of them
 * may open one. A job that was given up while it waited does not start.
 */
export function inTurn<Table extends object>(
  handlers: Table,
  open: () => LongTransaction | undefined,
): Table {
  let lastJob: Promise<unknown> = Promise.resolve();

  /** Asked anew after every wait: another may have begun in the same turn. */
  async function free(): Promise<void> {
    for (let transaction = open(); transaction !== undefined; transaction = open()) await transaction.ended();
  }

  function waiting(handler: Handler): Handler {
    return (input, context) =>
      open() === undefined ? handler(input, context) : free().then(() => handler(input, context));
  }

  function queued(handler: Handler): Handler {
    return async (input, context) => {
      const before = lastJob;
      const own = (async () => {
        await before.catch(() => undefined);
        await free();
        if (context.signal.aborted) await context.pause();
        return handler(input, context);
      })();
      lastJob = own;
      return own;
    };
  }

  const jobs = new Set(
    Object.entries(contract).flatMap(([noun, operations]) =>
      Object.entries(operations).flatMap(([verb, { kind }]) => (kind === 'job' ? [`${noun}.${verb}`] : [])),
    ),
  );
  return Object.fromEntries(
    Object.entries(handlers as Handlers).map(([noun, verbs]) => [
      noun,
      Object.fromEntries(
        Object.entries(verbs).map(([verb, handler]) => [
          verb,
          jobs.has(`${noun}.${verb}`) ? queued(handler) : waiting(handler),
        ]),
      ),
    ]),
  ) as Table;
}
