import type { vaultOperations } from '#shared/vault/vault-operations.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { blobFolder } from '#core/blobs/blob-folder.ts';
import { verifyBlobs } from '#core/blobs/verify-blobs.ts';
import { sqliteCode } from '#core/database/database-error.ts';
import { listDamagedPages } from '#core/database/integrity-check.ts';
import { createPace } from '#core/pace.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { verifyVault } from './verify-vault.ts';

type Verify = typeof vaultOperations.verify;
type Context = Pick<CallContext<ProgressOf<Verify>>, 'report' | 'pause'>;

const LISTED = 20;

/** The database, its history and every attachment, to the last one that is damaged. */
export async function verifyEverything(
  session: VaultSession,
  kinds: RecordKinds,
  { report, pause }: Context,
): Promise<OutputOf<Verify>> {
  const verdict = await verifyVault(session, kinds, { report, pause });
  const damagedAttachments: OutputOf<Verify>['damagedAttachments'] = [];
  let attachments = 0;
  const reading = verifyBlobs(session.db, {
    folder: blobFolder(session.connection),
    pause: createPace(pause).step,
    onProgress(done, total) {
      attachments = done;
      report({ phase: 'attachments', done, total });
    },
    onDamage({ code, params }) {
      if (damagedAttachments.length === LISTED) return;
      damagedAttachments.push({
        code,
        attachment: String(params['attachment']),
        frame: Number(params['frame'] ?? 0),
      });
    },
  });
  try {
    await reading;
  } catch (error) {
    // The list of attachments is on a page that does not authenticate: those that could be listed are counted.
    if (verdict.pagesOk || sqliteCode(error) === undefined) throw error;
  }
  const damagedPages = verdict.pagesOk ? [] : listDamagedPages(session.connection, LISTED);
  return { ...verdict, attachments, damagedAttachments, damagedPages };
}
