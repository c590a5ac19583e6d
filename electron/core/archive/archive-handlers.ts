import type { CoreHandlers } from '#shared/contract.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { exportArchive } from './export-archive.ts';
import { importArchive } from './import-archive.ts';

export function archiveHandlers(session: () => VaultSession): CoreHandlers['archive'] {
  return {
    import: (_input, context) => importArchive(session(), context.path('source'), context),
    export: ({ caseId }, context) =>
      exportArchive(session(), { caseId, target: context.path('target') }, context),
  };
}
