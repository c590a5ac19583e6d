import { targetOfPart } from '#shared/ipc/part-file.ts';
import { existsSync, lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inTransaction } from '#core/database/transaction.ts';
import { hashFile } from '#core/files/copy-file.ts';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CoreDeps } from '../core-deps.ts';
import type { Departure } from './departure.ts';
import { recordDeparture } from './record-departure.ts';
import {
  deleteUnfinishedFile,
  listUnfinishedFiles,
  type UnfinishedFile,
} from './unfinished-file-repository.ts';

type Deps = Pick<CoreDeps, 'disk' | 'logger'>;

interface Settled {
  readonly path: string;
  /** Of a file that has its name and no entry in the audit. */
  readonly found: Departure | undefined;
}

/**
 * Ends what an export had begun when computer or app were stopped by force, where main could not: a part is removed,
 * and a file that has got its name is recorded, since somebody may have handed it on by now. Only when a vault is
 * opened, before anything is exported. A note stays until its disk is there: a stick may be away, or
 * another in its place. One that leads to a network is never followed: somebody else may have written it, and unlocking
 * would call that computer. Nor is one that nobody is known to have signed: it would remove, or call an export, whatever
 * somebody with the key wrote into it. `isConcerned` takes those apart that were begun since.
 */
export async function settleUnfinishedFiles(
  deps: Deps,
  session: VaultSession,
  isConcerned: (path: string) => boolean = () => true,
): Promise<void> {
  const settled: Settled[] = [];
  for (const file of listUnfinishedFiles(session.db)) {
    if (!isConcerned(file.path) || !session.vouchesFor(file.claim)) continue;
    const end = await settle(deps, file);
    if (end !== undefined) settled.push(end);
  }
  if (settled.length === 0) return;
  try {
    inTransaction(session, (tx) => {
      for (const { path, found } of settled) {
        if (found !== undefined) recordDeparture(tx, found, 'found');
        deleteUnfinishedFile(tx, path);
      }
    });
  } catch {
    // On a full disk people must still be able to read; the notes are looked at once more next time.
    deps.logger.count('outgoing/notes-kept');
  }
}

/** What others had begun, once it is known who they are: after the check of the opening, while people work already. */
export async function settleOnceChecked(deps: Deps, session: VaultSession): Promise<void> {
  const left = new Set(listUnfinishedFiles(session.db).map(({ path }) => path));
  if (left.size === 0) return;
  await session.trust.ended();
  try {
    await settleUnfinishedFiles(deps, session, (path) => left.has(path));
  } catch {
    // The vault has been closed meanwhile; the next opening looks again.
    deps.logger.count('outgoing/notes-kept');
  }
}

/** Undefined as long as it cannot be told that nothing is left that the vault does not know of. */
async function settle({ disk, logger }: Deps, file: UnfinishedFile): Promise<Settled | undefined> {
  const { path, departure } = file;
  const target = targetOfPart(path);
  if (target === undefined) return { path, found: undefined };
  try {
    if (leadsToNetwork(disk, dirname(path)) || !existsSync(dirname(path))) return undefined;
    if (existsSync(path)) {
      rmSync(path);
      logger.count('outgoing/unfinished-removed');
      return { path, found: undefined };
    }
    if (departure !== undefined && (await holds(target, departure.sha256))) {
      logger.count('outgoing/export-found');
      return { path, found: departure };
    }
    // What is there is known by its name or its content; that nothing is there says nothing of another disk.
    const isSameDisk = file.volume === undefined || file.volume === disk.volumeOf(dirname(path));
    return isSameDisk ? { path, found: undefined } : undefined;
  } catch {
    logger.count('outgoing/unfinished-left');
    return undefined;
  }
}

async function holds(path: string, sha256: Uint8Array): Promise<boolean> {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return (await hashFile(path, { pause: async () => undefined })).sha256.equals(sha256);
}
