import type { CoreHandlers } from '#shared/ipc/contract.ts';
import { createPace } from '#core/pace.ts';
import { blobFolder } from '#core/blobs/blob-folder.ts';
import { verifyBlobs } from '#core/blobs/verify-blobs.ts';
import { listDamagedPages } from '#core/database/integrity-check.ts';
import type { VaultSession } from './vault-session.ts';
import { verifyVault } from './verify-vault.ts';

type Verdict = Awaited<ReturnType<CoreHandlers['vault']['verify']>>;
type Context = Pick<Parameters<CoreHandlers['vault']['verify']>[1], 'report' | 'pause'>;

const LISTED = 20;

/** The database, its history and every attachment, to the last one that is damaged. */
export async function verifyEverything(session: VaultSession, { report, pause }: Context): Promise<Verdict> {
  const verdict = await verifyVault(session, { report, pause });
  const damagedAttachments: Verdict['damagedAttachments'] = [];
  const attachments = await verifyBlobs(session.db, {
    folder: blobFolder(session.connection),
    pause: createPace(pause).step,
    onProgress: (done, total) => report({ phase: 'attachments', done, total }),
    onDamage({ code, params }) {
      if (damagedAttachments.length === LISTED) return;
      damagedAttachments.push({
        code,
        attachment: String(params['attachment']),
        frame: Number(params['frame'] ?? 0),
      });
    },
  });
  const damagedPages = verdict.pagesOk ? [] : listDamagedPages(session.connection, LISTED);
  return { ...verdict, attachments, damagedAttachments, damagedPages };
}
