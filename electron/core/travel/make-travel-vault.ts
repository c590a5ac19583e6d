import { AppError, isAppError } from '#shared/errors/app-error.ts';
import type { WordsOf } from '#shared/history/departure-words.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { RecordCounts } from '#shared/records/record.ts';
import type { travelOperations } from '#shared/travel/travel-operations.ts';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { insertArchive } from '#core/archive/import-archive.ts';
import { countCaseContent, readCaseContent } from '#core/archive/case-content.ts';
import { proveInProcess } from '#core/backup/proof/prove-in-process.ts';
import { blobFolder } from '#core/blobs/blob-folder.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { sha256 } from '#core/crypto/sha256.ts';
import { upsertMeta } from '#core/database/meta-repository.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { fromFileError, fromMakingError } from '#core/files/from-file-error.ts';
import { isInside } from '#core/files/is-inside.ts';
import { openPartialFolder, type PartialFolder } from '#core/files/partial-folder.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import { insertKnownMarks, listDeviceMarks } from '#core/history/device-repository.ts';
import { countRecordsByNoun } from '#core/history/record-count-repository.ts';
import { createPace } from '#core/pace.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { assertStrongPassphrase } from '#core/vault/keys/passphrase-strength.ts';
import { assertLivePlace } from '#core/vault/opening/assert-live-place.ts';
import type { UnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { TRAVEL_MARK } from '#core/vault/opening/vault-marks.ts';
import { vaultName } from '#core/vault/session/vault-place.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { openOwnKeys } from '#core/vault/users/own-keys.ts';
import type { CoreDeps } from '../core-deps.ts';

type Make = typeof travelOperations.make;
type Made = OutputOf<Make>;
type Context = Pick<CallContext<ProgressOf<Make>>, 'report' | 'pause' | 'signal'>;

interface TravelRequest {
  readonly caseIds: readonly CaseId[];
  /** Must not exist. */
  readonly target: string;
  readonly passphrase: string;
}

/**
 * Makes a vault of chosen cases: what an archive of each would hold, under new keys, with a history that begins
 * here. It is made in a folder without its name, read by a fresh process, and gets its name in the transaction
 * in which the open vault notes what was taken along. No record names an attachment yet, so none goes along.
 */
export async function makeTravelVault(
  deps: CoreDeps & { readonly delay: UnlockDelay },
  session: VaultSession,
  request: TravelRequest,
  context: Context,
): Promise<Made> {
  const target = resolve(request.target);
  const caseIds = [...new Set(request.caseIds)];
  if (isInside(target, session.folder)) throw new AppError('vault/inside-vault');
  assertLivePlace(deps.disk, target);
  if (existsSync(target)) throw new AppError('vault/not-empty');
  for (const id of caseIds) getRecord(session.db, caseKind, id);
  await assertStrongPassphrase(request.passphrase);
  // Whoever has it all but made, and stops, has learnt that the passphrase is not this person's, and nobody would know.
  const forgetGuess = await deps.delay.guardUntilDone(session.folder, () =>
    assertOtherPassphrase(deps, session, request.passphrase, context.signal),
  );
  const partial = openPartial(target);
  let isPublished = false;
  try {
    context.report({ phase: 'creating', done: 0, total: 1 });
    await context.pause();
    const travel = await createVault(deps, {
      folder: partial.path,
      passphrase: request.passphrase,
      displayName: session.user.displayName,
      signal: context.signal,
      begin: (tx, vaultId) => {
        insertKnownMarks(tx, listDeviceMarks(session.db));
        beginHistory(tx, { vaultId, cases: caseIds.length });
      },
    });
    try {
      const made = await session.longTransaction.run(session, async (tx) => {
        const counts = await fill(travel, { from: tx, caseIds, context });
        travel.close();
        await prove(deps, travel, context);
        noteTaken(tx, { caseIds, vault: vaultName(target), vaultId: travel.vaultId });
        partial.publish();
        isPublished = true;
        return { name: vaultName(target), counts };
      });
      forgetGuess();
      return made;
    } finally {
      travel.close();
    }
  } catch (error) {
    // The note of what was taken did not last, so neither may the vault.
    if (isPublished) rmSync(target, { recursive: true, force: true });
    throw fromFileError(error, 'writing');
  } finally {
    partial.discard();
  }
}

/** One passphrase for both would hand over the vault at home with the one on the road. */
async function assertOtherPassphrase(
  deps: CoreDeps,
  session: VaultSession,
  passphrase: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    await openOwnKeys(deps, session, passphrase, signal);
  } catch (error) {
    if (isAppError(error, 'vault/wrong-passphrase')) return;
    throw error;
  }
  throw new AppError('travel/same-passphrase');
}

function openPartial(target: string): PartialFolder {
  try {
    return openPartialFolder(target);
  } catch (error) {
    throw fromMakingError(error);
  }
}

function beginHistory(
  tx: WriteDb,
  { vaultId, cases }: { readonly vaultId: string; readonly cases: number },
): void {
  const mark = JSON.stringify({ cases, at: tx.at });
  upsertMeta(tx, TRAVEL_MARK, mark);
  appendAuditEntry(tx, {
    action: 'travel-vault-begun',
    noun: 'vault',
    recordId: vaultId,
    details: sha256(mark),
  });
}

interface Filling {
  readonly from: ReadDb;
  readonly caseIds: readonly CaseId[];
  readonly context: Context;
}

async function fill(travel: VaultSession, { from, caseIds, context }: Filling): Promise<RecordCounts> {
  const { report, pause } = context;
  const pace = createPace(pause);
  const total = caseIds.reduce((sum, id) => sum + 1 + countCaseContent(from, id), 0);
  let done = 0;
  async function wrote(): Promise<void> {
    done += 1;
    report({ phase: 'copying', done, total });
    await pace.step();
  }
  await travel.longTransaction.run(travel, async (tx) => {
    for (const id of caseIds) {
      await insertArchive(tx, readCaseContent(from, id), { isTrainingVault: false, wrote });
    }
  });
  await pause();
  return countRecordsByNoun(travel.db);
}

async function prove(
  deps: CoreDeps,
  travel: VaultSession,
  { report, signal, pause }: Context,
): Promise<void> {
  report({ phase: 'proving', done: 0, total: 1 });
  await pause();
  const { folder, connection } = travel;
  try {
    await proveInProcess(
      { folder, blobsFolder: blobFolder(connection), keyHex: connection.keyHex },
      { start: deps.startProver, signal, onProgress: () => undefined },
    );
  } catch (error) {
    throw isAppError(error, 'backup/damaged', 'backup/not-proved')
      ? new AppError('travel/not-proved')
      : error;
  }
  await pause();
  report({ phase: 'proving', done: 1, total: 1 });
}

function noteTaken(
  tx: WriteDb,
  {
    caseIds,
    ...travel
  }: Pick<WordsOf<'travel'>, 'vault' | 'vaultId'> & { readonly caseIds: readonly CaseId[] },
): void {
  for (const id of caseIds) {
    const words: WordsOf<'travel'> = {
      what: 'travel',
      ...travel,
      revision: getRecord(tx, caseKind, id).revision,
    };
    appendDetailedEntry(tx, { action: 'taken-along', noun: 'case', recordId: id }, words);
  }
  tx.noteChange('vault');
}
