import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';

export const createCommand: Command<{ readonly vault: string; readonly name: string }> = async (
  { vault, name },
  { api, t, readPassphrase },
) => {
  const folder = resolve(vault);
  const passphrase = await readPassphrase();
  const summary = await api.vault.create(
    { folder: anyTicket(), passphrase, displayName: name },
    { paths: { folder } },
  );
  return { json: { vault: folder, ...summary }, lines: [t('cli:created', { vault: folder })] };
};
