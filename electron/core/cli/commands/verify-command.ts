import { AppError } from '#shared/errors/app-error.ts';
import type { Command } from '../command-context.ts';

/** Fails with `vault/corrupt` or `vault/audit-broken`. */
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
  return { json: result, lines: [t('cli:verified', result)] };
};
