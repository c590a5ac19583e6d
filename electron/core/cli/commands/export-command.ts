import { join } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';
import { findCaseRow } from './find-case.ts';
import { neutralName } from './neutral-name.ts';
import { outFolder } from './out-folder.ts';

interface ExportOptions {
  readonly vault: string;
  readonly case: string;
  readonly out: string;
}

export const exportCommand: Command<ExportOptions> = async (options, { api, t, signal, unlock }) => {
  await unlock(options.vault);
  const { id } = await findCaseRow(api, options.case);
  const file = join(outFolder(options.out), neutralName('case', 'json'));
  const exported = await api.archive.export(
    { caseId: id, target: anyTicket() },
    { paths: { target: file }, signal },
  );
  return { json: { file, ...exported }, lines: [t('cli:exported', { file, ...exported })] };
};
