import { countedRecords } from '#shared/i18n/counted-records.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';
import { findCaseRow } from './find-case.ts';

interface TravelOptions {
  readonly vault: string;
  readonly case: readonly string[];
  readonly to: string;
}

export const travelCommand: Command<TravelOptions> = async (
  options,
  { api, t, language, signal, unlock, readPassphrase },
) => {
  await unlock(options.vault);
  const caseIds: CaseId[] = [];
  for (const reference of options.case) caseIds.push((await findCaseRow(api, reference)).id);
  const vault = resolve(options.to);
  const made = await api.travel.make(
    { caseIds, target: anyTicket(), passphrase: await readPassphrase('cli:newPassphrase') },
    { paths: { target: vault }, signal },
  );
  const records = countedRecords({ t, language }, made.counts);
  return { json: { vault, ...made }, lines: [t('cli:travelMade', { vault, records })] };
};
