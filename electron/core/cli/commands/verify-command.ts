import { AppError } from '#shared/errors/app-error.ts';
import { isErrorCode } from '#shared/errors/error-codes.ts';
import type { Command } from '../command-context.ts';

/** Fails with `vault/corrupt`, `vault/audit-broken` or `attachment/…`, naming what is damaged. */
export const verifyCommand: Command<{ readonly vault: string }> = async (
  { vault },
  { api, t, signal, unlock },
) => {
  await unlock(vault);
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
  return { json: result, lines: [t('cli:verified', { ...result })] };
};
