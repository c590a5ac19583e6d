import { AppError } from '#shared/errors/app-error.ts';
import { isErrorCode } from '#shared/errors/error-codes.ts';
import type { Command } from './command-context.ts';

interface VerifyOptions {
  readonly vault: string;
  readonly receipt?: string;
  readonly entries?: number;
}

/**
 * Fails with `vault/corrupt`, `vault/audit-broken`, `vault/altered`, `attachment/…` or `receipt/…`, naming what is damaged. A
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
  const [finding] = result.findings;
  if (finding?.what === 'entry-altered') {
    throw new AppError('vault/audit-broken', { entry: finding.entry ?? 0 });
  }
  if (finding !== undefined) {
    const { what, record, place } = finding;
    const named = record === null ? '' : `${record.title ?? record.reference ?? record.id}: `;
    const first = `${named}${t(`history:chain.finding.${what}`)} (${place})`;
    throw new AppError('vault/altered', { count: result.findingCount, first });
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
