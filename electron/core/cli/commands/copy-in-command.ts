import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';

/** Asks for no passphrase: the copy is made of the files as they are, and opens with what opens the original. */
export const copyInCommand: Command<{ readonly from: string; readonly to: string }> = async (
  { from, to },
  { api, t, signal },
) => {
  const [source, vault] = [resolve(from), resolve(to)];
  const copied = await api.vault.copyIn(
    { source: anyTicket(), target: anyTicket() },
    { paths: { source, target: vault }, signal },
  );
  return { json: { vault, ...copied }, lines: [t('cli:copiedIn', { vault, ...copied })] };
};
