import { contract } from '#shared/contract.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import type { OpenVault } from './vault/session/open-vault.ts';

type Handler = (input: unknown, context: CallContext<unknown>) => unknown;
type Handlers = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

/**
 * Lets every call wait while a long transaction is open, and jobs wait for one another, since each of them
 * may open one, and for the check of a vault that was just opened: until it has ended nothing leaves. A job that was given
 * up while it waited does not start.
 */
export function inTurn<Table extends object>(
  handlers: Table,
  { longTransaction: open, checked }: Pick<OpenVault, 'longTransaction' | 'checked'>,
): Table {
  let lastJob: Promise<unknown> = Promise.resolve();

  /** Asked anew after every wait: another may have begun in the same turn. */
  async function free(): Promise<void> {
    for (let transaction = open(); transaction !== undefined; transaction = open()) await transaction.ended();
  }

  /** It may take seconds, and whoever waits may give up. */
  async function untilChecked({ signal }: CallContext<unknown>): Promise<void> {
    const givenUp = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    if (!signal.aborted) await Promise.race([checked(), givenUp]);
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
        await untilChecked(context);
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
