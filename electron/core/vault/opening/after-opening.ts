import { collectOrphans } from '#core/blobs/collect-orphans.ts';
import { settleUnfinishedFiles } from '#core/outgoing/settle-unfinished-files.ts';
import type { CoreDeps } from '../../core-deps.ts';
import type { VaultSession } from '../session/vault-session.ts';

/** What every way into a vault ends with: space is set aside, and what a stop has left is put in order. */
export async function afterOpening(deps: CoreDeps, session: VaultSession): Promise<void> {
  session.keepReserve();
  await settleUnfinishedFiles(deps, session);
  const orphans = collectOrphans(session.connection);
  if (orphans > 0) deps.logger.count('blobs/orphans-removed', { files: orphans });
}
