import { countedRecords } from '#shared/i18n/counted-records.ts';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';
import { outFolder } from './out-folder.ts';

interface BackupOptions {
  readonly vault: string;
  readonly out?: string;
  readonly drill?: boolean;
}

/** Writes a backup that is proved before it counts; with `--drill` tries a restore of the newest one instead. */
export const backupCommand: Command<BackupOptions> = async (
  { vault, out, drill },
  { api, t, language, signal, unlock },
) => {
  await unlock(vault);
  if (drill === true) {
    const tried = await api.backup.drill(undefined, { signal });
    const records = countedRecords({ t, language }, tried.counts);
    return { json: tried, lines: [t('cli:drilled', { ...tried, records })] };
  }
  const made =
    out === undefined
      ? await api.backup.create({}, { signal })
      : await api.backup.create({ target: anyTicket() }, { paths: { target: outFolder(out) }, signal });
  const lines: string[] = [t('cli:backedUp', made)];
  if (made.isSameDisk) lines.push(t('cli:sameDisk'));
  return { json: made, lines };
};
