import type { CoreHandlers } from '#shared/contract.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { exportArchive } from './export-archive.ts';
import { importArchive } from './import-archive.ts';
import { inspectArchive } from './inspect-archive.ts';

export function archiveHandlers(session: () => VaultSession): CoreHandlers['archive'] {
  return {
    inspect: (_input, context) => inspectArchive(session(), context.path('source'), context),
    import: ({ reference }, { path, report, pause }) =>
      importArchive(session(), path('source'), { report, pause, reference }),
    export: ({ caseId }, context) =>
      exportArchive(session(), { caseId, target: context.path('target') }, context),
  };
}
