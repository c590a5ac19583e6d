import { countedRecords } from '#shared/i18n/counted-records.ts';
import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command, CommandContext, CommandResult } from './command-context.ts';

interface ImportOptions {
  readonly vault: string;
  readonly file: string;
  readonly dryRun?: boolean;
  readonly nextReference?: boolean;
}

export const importCommand: Command<ImportOptions> = async (
  { vault, file, dryRun = false, nextReference = false },
  context,
) => {
  const { api, t, language, signal, unlock } = context;
  await unlock(vault);
  if (dryRun) return inspect(resolve(file), context);
  const imported = await api.archive.import(
    { source: anyTicket(), reference: nextReference ? 'next-free' : 'as-archived' },
    { paths: { source: resolve(file) }, signal },
  );
  const { case: _, ...withIt } = imported.counts;
  const records = countedRecords({ t, language }, withIt);
  return { json: imported, lines: [t('cli:imported', { ...imported, records })] };
};

async function inspect(source: string, { api, t, language, signal }: CommandContext): Promise<CommandResult> {
  const found = await api.archive.inspect({ source: anyTicket() }, { paths: { source }, signal });
  const { case: _, ...withIt } = found.counts;
  const lines: string[] = [
    t('cli:inspected', { ...found, records: countedRecords({ t, language }, withIt) }),
  ];
  if (found.isHere) lines.push(t('cli:inspectedHere'));
  else if (found.referenceTakenBy !== null) lines.push(t('cli:inspectedTaken'));
  return { json: found, lines };
}
