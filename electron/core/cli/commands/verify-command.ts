import { AppError } from '#shared/errors/app-error.ts';
import { isErrorCode } from '#shared/errors/error-codes.ts';
import type { Command } from './command-context.ts';

interface VerifyOptions {
  readonly vault: string;
  readonly receipt?: string;
  readonly entries?: number;
}

/**
 * Fails with `vault/corrupt`, `vault/audit-broken`, `attachment/…` or `receipt/…`, naming what is damaged. A
 * receipt needs both its words and its number.
 */
export const verifyCommand: Command<VerifyOptions> = async (
  { vault, receipt, entries },
  { api, t, signal, unlock },
) => {
  await unlock(vault);
  // A missing half fits nothing, and is said to be mistyped.
  const typed =
    receipt === undefined && entries === undefined
      ? undefined
      : { words: receipt ?? '', entries: entries ?? 1 };
  if (typed !== undefined) await api.history.checkReceipt(typed, { signal });
  const result = await api.vault.verify(undefined, { signal });
  if (!result.pagesOk) throw new AppError('vault/corrupt');
  if (result.firstBrokenEntry !== null) {
    throw new AppError('vault/audit-broken', { entry: result.firstBrokenEntry });
  }
  const [damaged] = result.damagedAttachments;
  if (damaged !== undefined) {
    const { code, attachment, frame } = damaged;
    throw new AppError(isErrorCode(code) ? code : 'attachment/altered', { attachment, frame });
  }
  return {
    json: result,
    lines: [
      t('cli:verified', { ...result }),
      ...(typed !== undefined ? [t('cli:receiptFits', { entries: typed.entries })] : []),
    ],
  };
};
