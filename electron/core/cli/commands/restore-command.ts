import type { RestoreCredential } from '#shared/backup/restore-operations.ts';
import { countedRecords } from '#shared/i18n/counted-records.ts';
import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command, CommandContext } from './command-context.ts';
import { readRecoveryTexts } from './read-recovery-texts.ts';

interface RestoreOptions {
  readonly from: string;
  readonly vault?: string;
  readonly sequence?: number;
  readonly recoveryKey?: boolean;
}

/** Without `--vault` lists what is there; with it makes a new vault of the newest backup or of the one asked for. */
export const restoreCommand: Command<RestoreOptions> = async (
  { from, vault, sequence, recoveryKey = false },
  context,
) => {
  const { api, t, language, signal } = context;
  const source = resolve(from);
  const { backups } = await api.vault.findBackups({ folder: anyTicket() }, { paths: { folder: source } });
  if (vault === undefined) {
    const lines = backups.map((found) =>
      [found.sequence, found.at, found.attachments, found.databaseBytes, found.vaultMark ?? ''].join('\t'),
    );
    return { json: { backups }, lines };
  }
  const backup = backups.find((found) => found.sequence === sequence)?.id;
  const target = resolve(vault);
  const restored = await api.vault.restore(
    {
      source: anyTicket(),
      target: anyTicket(),
      credential: await readCredential(recoveryKey, context),
      // One that is not there is refused by core, not taken for the newest.
      ...(sequence === undefined ? {} : { backup: backup ?? '0'.repeat(16) }),
    },
    { paths: { source, target }, signal },
  );
  const records = countedRecords({ t, language }, restored.counts);
  const lines: string[] = [t('cli:restored', { vault: target, ...restored, records })];
  if (recoveryKey) {
    const names = restored.users.map(({ displayName }) => displayName).join(', ');
    lines.push(t('cli:restoredWithKey', { names }));
  }
  return { json: { vault: target, ...restored }, lines };
};

async function readCredential(isKey: boolean, context: CommandContext): Promise<RestoreCredential> {
  return isKey
    ? { kind: 'recovery', recoveryTexts: await readRecoveryTexts(context) }
    : { kind: 'passphrase', passphrase: await context.readPassphrase() };
}
