import { AppError } from '#shared/errors/app-error.ts';
import type { ListedBackup, RestoreCredential } from '#shared/backup/restore-operations.ts';
import { countedRecords } from '#shared/i18n/counted-records.ts';
import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command, CommandContext } from './command-context.ts';
import { readRecoveryTexts } from './read-recovery-texts.ts';

interface RestoreOptions {
  readonly from: string;
  readonly vault?: string;
  readonly sequence?: number | undefined;
  readonly mark?: string | undefined;
  readonly recoveryKey?: boolean;
}

/** Without `--vault` lists what is there; with it makes a new vault of the newest backup or of the one asked for. */
export const restoreCommand: Command<RestoreOptions> = async (
  { from, vault, sequence, mark, recoveryKey = false },
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
  const backup = choose(backups, { sequence, mark });
  const target = resolve(vault);
  const restored = await api.vault.restore(
    {
      source: anyTicket(),
      target: anyTicket(),
      credential: await readCredential(recoveryKey, context),
      // One that is not there is refused by core, not taken for the newest.
      backup: backup?.id ?? '0'.repeat(16),
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

/** Throws `backup/several` where numbers of different vaults are the same, or none is given and there are several. */
function choose(
  backups: readonly ListedBackup[],
  { sequence, mark }: Pick<RestoreOptions, 'sequence' | 'mark'>,
): ListedBackup | undefined {
  const ofVault = backups.filter(({ vaultMark }) => mark === undefined || vaultMark === mark);
  const fitting =
    sequence === undefined ? newestOfEach(ofVault) : ofVault.filter((found) => found.sequence === sequence);
  if (fitting.length < 2) return fitting[0];
  const found = fitting.map((one) => `${one.vaultMark ?? '–'} ${String(one.sequence)} (${one.at})`);
  throw new AppError('backup/several', { found: found.join(', ') });
}

/** Those of one vault stand together, newest first. */
function newestOfEach(backups: readonly ListedBackup[]): ListedBackup[] {
  return backups.filter(({ vaultMark }, index) => vaultMark !== backups[index - 1]?.vaultMark);
}

async function readCredential(isKey: boolean, context: CommandContext): Promise<RestoreCredential> {
  return isKey
    ? { kind: 'recovery', recoveryTexts: await readRecoveryTexts(context) }
    : { kind: 'passphrase', passphrase: await context.readPassphrase() };
}
