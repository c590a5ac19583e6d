import { resolve } from 'node:path';
import { anyTicket } from '../cli-core.ts';
import type { Command } from '../command-context.ts';

interface RestoreOptions {
  readonly from: string;
  readonly vault?: string;
  readonly sequence?: number;
}

/** Without `--vault` lists what is there; with it makes a new vault of the newest backup or of the one asked for. */
export const restoreCommand: Command<RestoreOptions> = async (
  { from, vault, sequence },
  { api, t, signal, readPassphrase },
) => {
  const source = resolve(from);
  const { backups } = await api.vault.findBackups({ folder: anyTicket() }, { paths: { folder: source } });
  if (vault === undefined) {
    const lines = backups.map((found) => [found.sequence, found.at, found.attachments].join('\t'));
    return { json: { backups }, lines };
  }
  const backup = backups.find((found) => found.sequence === sequence)?.id;
  const target = resolve(vault);
  const restored = await api.vault.restore(
    {
      source: anyTicket(),
      target: anyTicket(),
      passphrase: await readPassphrase(),
      // One that is not there is refused by core, not taken for the newest.
      ...(sequence === undefined ? {} : { backup: backup ?? '0'.repeat(16) }),
    },
    { paths: { source, target }, signal },
  );
  return { json: { vault: target, ...restored }, lines: [t('cli:restored', { vault: target, ...restored })] };
};
