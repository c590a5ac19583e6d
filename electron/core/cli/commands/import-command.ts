import { countedRecords } from '#shared/i18n/counted-records.ts';
import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';

export const importCommand: Command<{ readonly vault: string; readonly file: string }> = async (
  { vault, file },
  { api, t, language, signal, unlock },
) => {
  await unlock(vault);
  const imported = await api.archive.import(
    { source: anyTicket() },
    { paths: { source: resolve(file) }, signal },
  );
  const { case: _, ...withIt } = imported.counts;
  const records = countedRecords({ t, language }, withIt);
  return { json: imported, lines: [t('cli:imported', { ...imported, records })] };
};
