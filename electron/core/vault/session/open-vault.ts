import { AppError } from '#shared/errors/app-error.ts';
import type { LongTransaction } from '#core/database/long-transaction.ts';
import type { ChangedNoun } from '#core/database/write-db.ts';
import type { VaultSession } from './vault-session.ts';

/** The one vault a core process may hold. Another vault needs another process. */
export interface OpenVault {
  /** Throws `vault/locked`. */
  readonly session: () => VaultSession;
  /** The long transaction that others must wait for, while one is open. */
  readonly longTransaction: () => LongTransaction | undefined;
  /** Resolves when the open vault has been checked; at once while none is open. */
  readonly checked: () => Promise<void>;
  /** Throws `vault/already-open`, also while another attempt is under way. */
  readonly openBy: (open: () => Promise<VaultSession>) => Promise<VaultSession>;
  /** Throws `vault/already-open`, also while an attempt is under way. */
  readonly assertNone: () => void;
  /** Runs `work`, which looks into a vault, as an attempt that opens none. Throws as `openBy`. */
  readonly whileNone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Goes on with the same vault under another connection; the one before is closed already. */
  readonly replace: (session: VaultSession) => void;
  readonly close: () => void;
}

export function createOpenVault(onChange: (nouns: readonly ChangedNoun[]) => void): OpenVault {
  let current: VaultSession | undefined;
  let isOpening = false;
  let isClosed = false;
  function assertNone(): void {
    if (current !== undefined || isOpening) throw new AppError('vault/already-open');
  }
  async function whileNone<Result>(work: () => Promise<Result>): Promise<Result> {
    assertNone();
    isOpening = true;
    try {
      return await work();
    } finally {
      isOpening = false;
    }
  }
  return {
    assertNone,
    whileNone,
    session() {
      if (current === undefined) throw new AppError('vault/locked');
      return current;
    },
    longTransaction: () => (current?.longTransaction.isOpen() === true ? current.longTransaction : undefined),
    checked: async () => current?.trust.ended(),
    openBy: (open) =>
      whileNone(async () => {
        const session = await open();
        if (isClosed) {
          session.close();
          throw new AppError('vault/locked');
        }
        session.onChange(onChange);
        current = session;
        return session;
      }),
    replace(session) {
      if (isClosed) {
        session.close();
        throw new AppError('vault/locked');
      }
      session.onChange(onChange);
      current = session;
    },
    close() {
      isClosed = true;
      current?.close();
      current = undefined;
    },
  };
}
